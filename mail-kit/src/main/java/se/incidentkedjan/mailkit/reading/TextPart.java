package se.incidentkedjan.mailkit.reading;

/**
 * A part of a mail that is text, or a mail within it, as it stands.
 *
 * @param type such as {@code text/plain} or {@code message/delivery-status}
 * @param text all of it up to a limit; of a mail within the mail with its headers
 */
public record TextPart(String type, String text) {

    /** Never tells what it says. */
    @Override
    public String toString() {
        return "TextPart[" + type + "]";
    }
}
