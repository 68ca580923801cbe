package se.incidentkedjan.documents;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * One table for all forms: PDF, Excel and CSV.
 *
 * <p>The rows may come from a cursor: Excel and CSV read them once and keep none; a paper keeps all of them. Rows that do
 * not fit the columns are refused with {@link IllegalArgumentException} when they are read.
 *
 * @param title what it is, in Swedish
 * @param columns at least one; the first one names its row
 * @param rows read once for each workbook or CSV file, and once when the table is put in a section
 * @param notes what a reader of the figures should know, one line each; stands below the table. That a cell is hidden is
 *     explained without one
 */
public record Table(String title, List<Column> columns, Iterable<Row> rows, List<String> notes) implements Block {

    /** Keeps the columns, and guards the rows while they are read. */
    public Table {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("The table «" + title + "» has no columns.");
        }
        rows = guarded(title, columns, rows);
    }

    /** A table without notes. */
    public Table(String title, List<Column> columns, Iterable<Row> rows) {
        this(title, columns, rows, List.of());
    }

    /** {@return the same with a note below those it has} */
    public Table withNote(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Table(title, columns, rows, more);
    }

    /** {@return the same under another title} */
    public Table titled(String other) {
        return new Table(other, columns, rows, notes);
    }

    /** {@return the same with its rows read, so that they can be read again} */
    Table atHand() {
        if (rows instanceof List<Row>) {
            return this;
        }
        List<Row> kept = new ArrayList<>();
        rows.forEach(kept::add);
        return new Table(title, columns, kept, notes);
    }

    private static Iterable<Row> guarded(String title, List<Column> columns, Iterable<Row> rows) {
        if (rows instanceof List<Row> list) {
            List<Row> kept = List.copyOf(list);
            int number = 0;
            for (Row row : kept) {
                refuseMisfit(title, columns, row, ++number);
            }
            return kept;
        }
        return () -> new Guarded(title, columns, rows.iterator());
    }

    private static void refuseMisfit(String title, List<Column> columns, Row row, int number) {
        if (row.cells().size() != columns.size()) {
            throw new IllegalArgumentException("Row %d of the table «%s» has %d cells for %d columns."
                    .formatted(number, title, row.cells().size(), columns.size()));
        }
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (!column.kind().takes(row.cells().get(i))) {
                throw new IllegalArgumentException(
                        "Row %d of the table «%s» has a %s in the column «%s», which takes %s."
                                .formatted(
                                        number,
                                        title,
                                        row.cells().get(i).getClass().getSimpleName(),
                                        column.title(),
                                        column.kind()));
            }
        }
    }

    /** Rows as they are read. */
    private static final class Guarded implements Iterator<Row> {

        private final String title;
        private final List<Column> columns;
        private final Iterator<Row> rows;
        private int number;

        private Guarded(String title, List<Column> columns, Iterator<Row> rows) {
            this.title = title;
            this.columns = columns;
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Row next() {
            if (!rows.hasNext()) {
                throw new NoSuchElementException("The table «" + title + "» has no more rows.");
            }
            Row row = rows.next();
            refuseMisfit(title, columns, row, ++number);
            return row;
        }
    }
}
