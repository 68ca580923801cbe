package se.incidentkedjan.kit.config;

/**
 * Where something stands in a configuration file, kept so that a problem that is found later can be told there.
 *
 * @param file the file, as its reader named it
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) {

    /** Something that is wrong here. */
    public Problem problem(String reason, String text) {
        return new Problem(file, line, column, reason, text);
    }
}
