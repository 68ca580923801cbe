package se.incidentkedjan.documents.pdf;

import java.util.Arrays;
import java.util.List;
import se.incidentkedjan.documents.Column;

/**
 * Shares a sheet between the columns by what they hold. First each gets room for its longest word, so that no word is
 * broken where that can be helped; what is left goes to those with more to say.
 */
final class ColumnWidths {

    /** The size of the letters of tables, as paper.css has it. */
    private static final double SIZE_MM = 8.5 * 25.4 / 72;

    /** The room around a cell, and a hair more for rounding. */
    private static final double AROUND_MM = 5.2;

    private static final double USUAL_LETTER_MM = 0.53 * SIZE_MM;

    /** A longer word is broken rather than let take the sheet. */
    private static final double WIDEST_WORD_MM = 40;

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
            least[i] = AROUND_MM + widestWord(i, columns.get(i), rows);
            more[i] = Math.max(0, AROUND_MM + USUAL_LETTER_MM * usualLength(i, columns.get(i), rows) - least[i]);
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

    private static double widestWord(int index, Column column, List<List<String>> rows) {
        double widest = widestWord(PrintableText.of(column.title()));
        for (List<String> row : rows) {
            widest = Math.max(widest, widestWord(row.get(index)));
        }
        return Math.min(widest, WIDEST_WORD_MM);
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

    private static double widestWord(String text) {
        double widest = 0;
        double current = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int sign = text.codePointAt(i);
            current = sign == ' ' || sign == '\n'
                    ? 0
                    : current + SIZE_MM * Typefaces.all().boldWidth(sign);
            widest = Math.max(widest, current);
        }
        return widest;
    }
}
