package se.incidentkedjan.documents.pdf;

import java.util.Arrays;
import java.util.List;
import se.incidentkedjan.documents.Column;

/**
 * Shares a sheet between the columns by what they hold. First each gets room for its longest word, so that no word is
 * broken where that can be helped; what is left goes to those with more to say.
 */
final class ColumnWidths {

    /** A letter in the size and the bold of tables, as wide as most, and the room around a cell. */
    private static final double LETTER_MM = 1.75;

    private static final double AROUND_MM = 4.2;

    /** A longer word is broken rather than let take the sheet. */
    private static final int LONGEST_WHOLE_WORD = 24;

    /** A column of long texts takes lines, not the whole sheet. */
    private static final int WIDEST = 60;

    private ColumnWidths() {}

    /**
     * Shares out the width.
     *
     * @param sheet how wide the table is, in millimetres
     * @param columns the columns
     * @param rows their cells as they are shown
     * @return percent of the width for each column, together one hundred
     */
    static double[] of(double sheet, List<Column> columns, List<List<String>> rows) {
        double[] least = new double[columns.size()];
        double[] more = new double[columns.size()];
        for (int i = 0; i < least.length; i++) {
            least[i] = AROUND_MM + LETTER_MM * longestWord(i, columns.get(i), rows);
            more[i] = Math.max(0, AROUND_MM + LETTER_MM * usualLength(i, columns.get(i), rows) - least[i]);
        }
        double wanted = Arrays.stream(more).sum();
        double left = Math.max(0, sheet - Arrays.stream(least).sum());
        double[] widths = new double[least.length];
        for (int i = 0; i < widths.length; i++) {
            double share = wanted > 0 ? more[i] / wanted : 1.0 / widths.length;
            widths[i] = least[i] + left * share;
        }
        double all = Arrays.stream(widths).sum();
        return Arrays.stream(widths).map(width -> 100 * width / all).toArray();
    }

    private static int longestWord(int index, Column column, List<List<String>> rows) {
        int longest = longestWord(column.title());
        for (List<String> row : rows) {
            longest = Math.max(longest, longestWord(row.get(index)));
        }
        return Math.min(longest, LONGEST_WHOLE_WORD);
    }

    /** Half a heading at least: it may stand on two lines. */
    private static double usualLength(int index, Column column, List<List<String>> rows) {
        double cells = 0;
        for (List<String> row : rows) {
            cells += Math.min(row.get(index).length(), WIDEST);
        }
        double usual = rows.isEmpty() ? 0 : cells / rows.size();
        return Math.max(usual, column.titleWithZone().length() / 2.0 + 2);
    }

    private static int longestWord(String text) {
        int longest = 0;
        int current = 0;
        for (int i = 0; i < text.length(); i++) {
            current = text.charAt(i) == ' ' || text.charAt(i) == '\n' ? 0 : current + 1;
            longest = Math.max(longest, current);
        }
        return longest;
    }
}
