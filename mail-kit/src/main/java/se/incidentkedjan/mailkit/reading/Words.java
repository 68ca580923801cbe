package se.incidentkedjan.mailkit.reading;

/**
 * What a mail says.
 *
 * @param written what its sender wrote, as far as it can be told; lines end with a line feed
 * @param quoted what it repeats of earlier mails; empty when nothing
 * @param isFromHtml whether it was made of HTML, as there was no plain text
 */
public record Words(String written, String quoted, boolean isFromHtml) {

    /** All of it. */
    public String all() {
        return quoted.isEmpty() ? written : written + "\n\n" + quoted;
    }

    /** Never tells what they are. */
    @Override
    public String toString() {
        return "Words[" + written.length() + ", " + quoted.length() + "]";
    }
}
