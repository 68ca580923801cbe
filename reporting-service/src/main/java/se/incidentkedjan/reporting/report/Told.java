package se.incidentkedjan.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.reporting.disclosure.Figure;

/** Figures as cells of a paper. */
final class Told {

    private static final int SECONDS_IN_AN_HOUR = 3600;

    private Told() {}

    static Cell cell(Figure figure) {
        return figure.value() == null ? Cell.hidden() : Cell.of(figure.value());
    }

    static Cell hours(@Nullable Long seconds) {
        if (seconds == null) {
            return Cell.EMPTY;
        }
        var scale = seconds < SECONDS_IN_AN_HOUR ? 2 : 1;
        return Cell.of(BigDecimal.valueOf(seconds)
                .divide(BigDecimal.valueOf(SECONDS_IN_AN_HOUR), scale, RoundingMode.HALF_UP));
    }

    /** The heading of a column of a time. */
    static String year(Report.Span span) {
        return span.from().getYear() == span.to().getYear()
                ? Integer.toString(span.from().getYear())
                : span.from().getYear() + "–" + span.to().getYear();
    }
}
