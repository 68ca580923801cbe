package se.incidentkedjan.documents.pdf;

import java.math.BigDecimal;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.events.swedish.SwedishTime;

/** Values as people read them on paper. */
final class CellText {

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char MINUS = '\u2212';

    private CellText() {}

    /** {@return the value in Swedish; nothing for nothing} */
    static String of(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "";
            case Cell.Text(String text) -> PrintableText.of(text);
            case Cell.Whole(long number) -> number(BigDecimal.valueOf(number));
            case Cell.Exact exact -> number(exact.number());
            case Cell.Day day -> day.day().toString();
            // A time of day on the next line looks like one of another row.
            case Cell.Moment moment ->
                SwedishTime.shortDateAndTime(moment.moment()).replaceFirst(" ", String.valueOf(NO_BREAK_SPACE));
            case Cell.YesNo answer -> answer.word();
        };
    }

    private static String number(BigDecimal number) {
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
