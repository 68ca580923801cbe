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

    private static final int COLUMNS_OF_A_PHONE = 2;
    private static final int TEXTS_THAT_NEED_A_SCREEN = 4;
    private static final int TEXTS_THAT_NEED_THE_WHOLE_WINDOW = 6;

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

    /** {@return the class that says when rows are too wide for the window and become one block each} */
    public String layout() {
        long texts = columns.stream().filter(column -> !column.numeric()).count();
        if (texts >= TEXTS_THAT_NEED_THE_WHOLE_WINDOW) {
            return "ik-table--wide";
        }
        if (texts >= TEXTS_THAT_NEED_A_SCREEN) {
            return "ik-table--medium";
        }
        return columns.size() > COLUMNS_OF_A_PHONE ? "ik-table--narrow" : "";
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
