package se.incidentkedjan.intake.register;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number as the file counts, from 1, headings and empty rows included
 * @param cells from left to right, each as text; may be fewer than there are headings
 * @param classified that it concerns säkerhetsskydd, so that nothing of it is kept
 */
public record RawRow(int number, List<String> cells, boolean classified) {

    /** Keeps its own copy, which is empty when nothing may be kept. */
    public RawRow {
        cells = classified || cells == null ? List.of() : List.copyOf(cells);
    }

    /** A row as it was read. */
    public static RawRow of(int number, List<String> cells) {
        return new RawRow(number, cells, false);
    }

    /** That a row with this number was there. */
    RawRow withoutWords() {
        return new RawRow(number, List.of(), true);
    }

    /** What stands in a column; empty text when nothing does. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /** Tells the number only, so that no log can tell the words. */
    @Override
    public String toString() {
        return "RawRow[" + number + "]";
    }
}
