package se.incidentkedjan.documents;

import java.util.List;

/**
 * A row of a table.
 *
 * @param cells one for each column, in their order
 */
public record Row(List<Cell> cells) {

    /** Keeps what was given. */
    public Row {
        cells = List.copyOf(cells);
    }

    /** {@return a row of these cells} */
    public static Row of(Cell... cells) {
        return new Row(List.of(cells));
    }
}
