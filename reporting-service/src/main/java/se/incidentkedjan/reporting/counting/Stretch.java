package se.incidentkedjan.reporting.counting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

/**
 * A stretch of time that figures are kept of, in the time zone of the people.
 *
 * @param code {@code 2026-11-20}, {@code 2026-11}, {@code 2026-T3}, {@code 2026}, or {@code ever}
 * @param from the first day
 * @param to the last day, included
 */
public record Stretch(String code, LocalDate from, LocalDate to) {

    private static final int MONTHS_IN_A_TERTIAL = 4;

    /** Everything that was ever reported. */
    public static final Stretch EVER = new Stretch("ever", LocalDate.MIN, LocalDate.MAX);

    /** One day. */
    public static Stretch day(LocalDate day) {
        return new Stretch(day.toString(), day, day);
    }

    /** The whole of a month. */
    public static Stretch month(YearMonth month) {
        return new Stretch(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    /**
     * Four months.
     *
     * @param tertial 1 for January to April, 2 or 3
     */
    public static Stretch tertial(int year, int tertial) {
        var first = YearMonth.of(year, tertial * MONTHS_IN_A_TERTIAL - 3);
        return new Stretch(
                year + "-T" + tertial,
                first.atDay(1),
                first.plusMonths(MONTHS_IN_A_TERTIAL - 1).atEndOfMonth());
    }

    /** The whole of a year. */
    public static Stretch year(int year) {
        return new Stretch(Integer.toString(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** All that a day is in. */
    static Stream<Stretch> around(LocalDate day) {
        return Stream.of(day(day), month(YearMonth.from(day)), tertialOf(day), year(day.getYear()), EVER);
    }

    /** The tertial that a day is in. */
    public static Stretch tertialOf(LocalDate day) {
        return tertial(day.getYear(), (day.getMonthValue() - 1) / MONTHS_IN_A_TERTIAL + 1);
    }
}
