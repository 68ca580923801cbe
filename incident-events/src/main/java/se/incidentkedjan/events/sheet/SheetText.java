package se.incidentkedjan.events.sheet;

/** Text that a spreadsheet takes for text, whoever wrote it. */
public final class SheetText {

    private static final String FORMULA_SIGNS = "=+-@＝＋－＠";

    private SheetText() {}

    /**
     * Puts an apostrophe before what a spreadsheet would take for a formula.
     *
     * @param text as somebody wrote it
     * @return the same text, or with an apostrophe before it
     */
    public static String harmless(String text) {
        return beginsAsFormula(text) ? "'" + text : text;
    }

    /** Spreadsheets skip space before a formula, and Asian ones take wide signs for it too. */
    private static boolean beginsAsFormula(String text) {
        int first = 0;
        while (first < text.length() && isSkipped(text.charAt(first))) {
            first++;
        }
        boolean sign = first < text.length() && FORMULA_SIGNS.indexOf(text.charAt(first)) >= 0;
        return sign || text.startsWith("\t") || text.startsWith("\n") || text.startsWith("\r");
    }

    private static boolean isSkipped(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.FORMAT
                || sign == '"';
    }
}
