package se.incidentkedjan.webkit;

/**
 * A chart that somebody else has drawn, with its figures in a table beside it.
 *
 * @param title what it shows, in Swedish
 * @param svg one {@code svg} element with role, title and description, where everything that people wrote is escaped: it is
 *     inserted as it is
 * @param table the same figures
 */
public record DrawnChart(String title, String svg, DataTable table) {}
