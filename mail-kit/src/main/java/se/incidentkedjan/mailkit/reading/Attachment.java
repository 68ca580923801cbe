package se.incidentkedjan.mailkit.reading;

import org.jspecify.annotations.Nullable;

/**
 * Something that came with a mail. Nothing has been opened, and nothing is known of what it does.
 *
 * @param name a name that a file may have on any system: no path, no sign that is not seen, at most 120 letters; never empty
 * @param type the type it is said to have, such as {@code application/pdf}; nothing tells that it is true
 * @param isInline whether it is meant to be seen in the text, such as a picture
 * @param contentId what the text calls it; absent when it does not
 * @param content its bytes
 */
public record Attachment(
        String name,
        String type,
        boolean isInline,
        @Nullable String contentId,
        Content content) {

    /** How many bytes it has. */
    public long size() {
        return content.size();
    }

    /** Never tells its name. */
    @Override
    public String toString() {
        return "Attachment[" + type + ", " + content.size() + " bytes]";
    }
}
