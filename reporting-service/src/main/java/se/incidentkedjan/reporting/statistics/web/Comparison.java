package se.incidentkedjan.reporting.statistics.web;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.reporting.statistics.Period;
import se.incidentkedjan.reporting.statistics.Statistics;

/**
 * The figures of a period, and those of the same days a year before when there are any.
 *
 * @param chosen the period
 * @param figures its figures
 * @param before those of a year before; absent when nothing was reported then, since a comparison with nothing says nothing
 */
record Comparison(
        ChosenPeriod chosen, Statistics figures, @Nullable Statistics before) {

    static Period periodOf(Statistics figures) {
        return new Period(figures.from(), figures.to());
    }

    /** With which days it is compared: «1 januari–20 november 2025»; absent when with none. */
    @Nullable
    String comparedWith() {
        return before == null ? null : days(periodOf(before));
    }

    private static String days(Period period) {
        var from = period.from();
        var to = period.to();
        var first = from.getDayOfMonth() + " " + SwedishTime.MONTHS.get(from.getMonthValue() - 1);
        return "%s–%d %s %d"
                .formatted(
                        from.getYear() == to.getYear() ? first : first + " " + from.getYear(),
                        to.getDayOfMonth(),
                        SwedishTime.MONTHS.get(to.getMonthValue() - 1),
                        to.getYear());
    }
}
