package se.incidentkedjan.documents.pdf;

import java.util.List;
import se.incidentkedjan.documents.Column;

/** Shares a sheet between the columns by what they hold: a word should not be broken where there is room for it. */
final class ColumnWidths {

    /** A column of long texts takes lines, not the whole sheet. */
    private static final int WIDEST = 42;

    private ColumnWidths() {}

    /**
     * Shares out the width.
     *
     * @param columns the columns
     * @param rows their cells as they are shown
     * @return percent of the width for each column, together one hundred
     */
    static double[] of(List<Column> columns, List<List<String>> rows) {
        double[] widths = new double[columns.size()];
        double all = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(i, columns.get(i), rows);
            all += widths[i];
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] = 100 * widths[i] / all;
        }
        return widths;
    }

    private static double width(int index, Column column, List<List<String>> rows) {
        int word = longestWord(column.titleWithZone());
        double text = 0;
        for (List<String> row : rows) {
            String cell = row.get(index);
            word = Math.max(word, longestWord(cell));
            text += Math.min(cell.length(), 4 * WIDEST);
        }
        double average = rows.isEmpty() ? 0 : text / rows.size();
        return Math.clamp(Math.max(word + 2, average), 6, WIDEST);
    }

    private static int longestWord(String text) {
        int longest = 0;
        int current = 0;
        for (int i = 0; i < text.length(); i++) {
            current = Character.isWhitespace(text.charAt(i)) ? 0 : current + 1;
            longest = Math.max(longest, current);
        }
        return Math.min(longest, WIDEST);
    }
}
