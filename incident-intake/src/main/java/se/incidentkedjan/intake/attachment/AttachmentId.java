package se.incidentkedjan.intake.attachment;

import java.util.UUID;

/**
 * Identifies one attachment.
 *
 * @param value a UUIDv7, so that ids sort by when the files came
 */
public record AttachmentId(UUID value) {

    /**
     * Reads the printed form.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static AttachmentId parse(String text) {
        return new AttachmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
