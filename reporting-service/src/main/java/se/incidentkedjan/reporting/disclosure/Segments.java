package se.incidentkedjan.reporting.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import se.incidentkedjan.reporting.statistics.Period;
import se.incidentkedjan.reporting.suppression.Days;

/** Periods that overlap, cut at each of their borders. */
final class Segments {

    private Segments() {}

    /** The days of all periods, in runs within which no period begins or ends; in order. */
    static List<Period> of(Collection<Days> periods) {
        var borders = new TreeSet<LocalDate>();
        periods.forEach(days -> {
            borders.add(days.from());
            borders.add(days.to().plusDays(1));
        });
        var segments = new ArrayList<Period>();
        LocalDate from = null;
        for (var border : borders) {
            if (from != null) {
                var segment = new Period(from, border.minusDays(1));
                if (periods.stream().anyMatch(days -> holds(days, segment))) {
                    segments.add(segment);
                }
            }
            from = border;
        }
        return segments;
    }

    private static boolean holds(Days days, Period segment) {
        return !days.from().isAfter(segment.from()) && !days.to().isBefore(segment.to());
    }
}
