package se.incidentkedjan.kit.config;

/**
 * Something that is wrong in a configuration file.
 *
 * @param file the file, as its reader named it
 * @param line from 1
 * @param column from 1
 * @param reason a plain Swedish sentence: what is wrong and what to do
 * @param text the text that is wrong; empty when something is missing
 */
public record Problem(String file, int line, int column, String reason, String text) {

    @Override
    public String toString() {
        var place = "%s, rad %d, kolumn %d: %s".formatted(file, line, column, reason);
        return text.isEmpty() ? place : place + "\n    Så här står det: " + text;
    }
}
