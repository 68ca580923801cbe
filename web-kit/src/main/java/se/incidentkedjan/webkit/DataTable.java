package se.incidentkedjan.webkit;

import java.util.List;

/**
 * A table with a caption. The first cell of each row is its heading.
 *
 * @param caption what the table shows, in Swedish
 * @param columns headings from left to right
 * @param rows cells from left to right; each row as long as there are columns
 */
public record DataTable(String caption, List<Column> columns, List<List<Cell>> rows) {

    /** Refuses rows that do not fit the headings. */
    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row of table '%s' has %d cells below %d headings"
                        .formatted(caption, row.size(), columns.size()));
            }
        }
    }

    /**
     * A heading.
     *
     * @param label what stands below it, in Swedish
     * @param numeric whether the cells are numbers, set to the right
     */
    public record Column(String label, boolean numeric) {

        /** {@return the heading of a column of words} */
        public static Column text(String label) {
            return new Column(label, false);
        }

        /** {@return the heading of a column of numbers} */
        public static Column number(String label) {
            return new Column(label, true);
        }
    }
}
