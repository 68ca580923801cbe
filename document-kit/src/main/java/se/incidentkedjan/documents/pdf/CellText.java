package se.incidentkedjan.documents.pdf;

import java.math.BigDecimal;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.SwedishNumber;
import se.incidentkedjan.events.swedish.SwedishTime;

/** Values as people read them on paper. */
final class CellText {

    private static final char NO_BREAK_SPACE = '\u00A0';

    private CellText() {}

    /** {@return the value in Swedish; nothing for nothing} */
    static String of(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "";
            case Cell.Hidden() -> Cell.Hidden.WORD;
            case Cell.Text(String text) -> PrintableText.of(text);
            case Cell.Whole(long number) -> SwedishNumber.of(BigDecimal.valueOf(number));
            case Cell.Exact exact -> SwedishNumber.of(exact.number());
            case Cell.Day day -> day.day().toString();
            // A time of day on the next line looks like one of another row.
            case Cell.Moment moment ->
                SwedishTime.shortDateAndTime(moment.moment()).replaceFirst(" ", String.valueOf(NO_BREAK_SPACE));
            case Cell.YesNo answer -> answer.word();
        };
    }
}
