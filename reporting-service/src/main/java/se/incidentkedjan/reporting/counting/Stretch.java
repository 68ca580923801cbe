package se.incidentkedjan.reporting.counting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

/**
 * A stretch of time that figures are kept of, in the time zone of the people. All others are sums of them.
 *
 * @param code {@code 2026-11-20} or {@code 2026-11}
 * @param from the first day
 * @param to the last day, included
 */
public record Stretch(String code, LocalDate from, LocalDate to) {

    /** One day. */
    public static Stretch day(LocalDate day) {
        return new Stretch(day.toString(), day, day);
    }

    /** The whole of a month. */
    public static Stretch month(YearMonth month) {
        return new Stretch(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    /** All that a day is in. */
    static Stream<Stretch> around(LocalDate day) {
        return Stream.of(day(day), month(YearMonth.from(day)));
    }
}
