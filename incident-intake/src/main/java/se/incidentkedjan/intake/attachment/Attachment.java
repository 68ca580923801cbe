package se.incidentkedjan.intake.attachment;

import java.time.Instant;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.sealing.Sealed;

/**
 * What is kept of a file besides its content. Its name and the sum of its content are sealed under the data key of the
 * incident: the sum of a short text tells the text to whoever guesses it.
 *
 * @param id identifies it
 * @param incident whose it is
 * @param name its safe name
 * @param sha256 SHA-256 of the content as it was received, in hex
 * @param declaredType what the sender called its kind, a known media type; {@code application/octet-stream} for all else
 * @param type the media type by content, and by name where the content leaves it open
 * @param size of the content, in bytes
 * @param receivedAt when it began to come, UTC
 * @param source from whom
 * @param scan how far the search for malicious code has come
 * @param location whether it tells where it was made
 * @param copiedWithoutMetadata whether a copy without metadata has been made of it
 */
public record Attachment(
        AttachmentId id,
        IncidentId incident,
        Sealed name,
        Sealed sha256,
        String declaredType,
        String type,
        long size,
        Instant receivedAt,
        Source source,
        Scan scan,
        Location location,
        boolean copiedWithoutMetadata) {

    static final String UNKNOWN_TYPE = "application/octet-stream";

    /** Tells codes only. */
    @Override
    public String toString() {
        return "Attachment[" + id + " of " + incident + "]";
    }
}
