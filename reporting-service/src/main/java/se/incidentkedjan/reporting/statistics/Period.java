package se.incidentkedjan.reporting.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.incidentkedjan.reporting.counting.Stretch;

/**
 * A span of days in the time zone of the people.
 *
 * @param from the first day
 * @param to the last day, included
 */
public record Period(LocalDate from, LocalDate to) {

    /** The longest period that is told, in years. */
    public static final int LONGEST_YEARS = 20;

    private static final int MONTHS_IN_A_TERTIAL = 4;

    /** Refuses what is no period. */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends on or after the day it begins");
        }
        if (from.plusYears(LONGEST_YEARS).isBefore(to)) {
            throw new IllegalArgumentException("a period is at most " + LONGEST_YEARS + " years");
        }
    }

    /** The whole of a year. */
    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Four months: 1 is January to April. */
    public static Period tertial(int year, int tertial) {
        var first = YearMonth.of(year, tertial * MONTHS_IN_A_TERTIAL - 3);
        return new Period(
                first.atDay(1), first.plusMonths(MONTHS_IN_A_TERTIAL - 1).atEndOfMonth());
    }

    /** All whole months that anything can stand in that is still open on a day; what is older is long over. */
    public static Period upTo(LocalDate today) {
        var month = YearMonth.from(today);
        return new Period(month.minusYears(LONGEST_YEARS).plusMonths(1).atDay(1), month.atEndOfMonth());
    }

    /** The whole of a month. */
    public static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** The months that it touches, in order. */
    List<YearMonth> months() {
        var months = new ArrayList<YearMonth>();
        for (var month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    /** The part of it that lies in a month that it touches. */
    Period within(YearMonth month) {
        return new Period(
                from.isAfter(month.atDay(1)) ? from : month.atDay(1),
                to.isBefore(month.atEndOfMonth()) ? to : month.atEndOfMonth());
    }

    /** The fewest stretches that it is made of, in order. */
    public List<Stretch> stretches() {
        var found = new ArrayList<Stretch>();
        var day = from;
        while (!day.isAfter(to)) {
            var largest = largestFrom(day);
            found.add(largest);
            day = largest.to().plusDays(1);
        }
        return found;
    }

    private Stretch largestFrom(LocalDate day) {
        var month = Stretch.month(YearMonth.from(day));
        return month.from().equals(day) && !month.to().isAfter(to) ? month : Stretch.day(day);
    }
}
