package se.incidentkedjan.webkit;

/**
 * A row of a summary list.
 *
 * @param key what it is, in Swedish
 * @param value what it is worth
 */
public record SummaryRow(String key, Cell value) {

    /** {@return a row of plain text} */
    public static SummaryRow of(String key, String value) {
        return new SummaryRow(key, Cell.of(value));
    }
}
