package se.incidentkedjan.documents;

import java.math.BigDecimal;

/** Numbers as people in Sweden read them: a decimal comma, and spaces between the thousands. */
public final class SwedishNumber {

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char MINUS = '\u2212';

    private SwedishNumber() {}

    /**
     * Writes a number with the decimals it has.
     *
     * @param number any
     * @return for example «12 480» or «−3,50», with spaces that no line is broken at
     */
    public static String of(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder written = new StringBuilder();
        if (number.signum() < 0) {
            written.append(MINUS);
        }
        for (int i = 0; i < whole.length(); i++) {
            // Four digits stand together, so that a year does not look like a sum.
            if (i > 0 && whole.length() > 4 && (whole.length() - i) % 3 == 0) {
                written.append(NO_BREAK_SPACE);
            }
            written.append(whole.charAt(i));
        }
        return point < 0
                ? written.toString()
                : written.append(',').append(digits.substring(point + 1)).toString();
    }
}
