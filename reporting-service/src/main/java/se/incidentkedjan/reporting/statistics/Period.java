package se.incidentkedjan.reporting.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
        return of(Stretch.year(year));
    }

    /** Four months: 1 is January to April. */
    public static Period tertial(int year, int tertial) {
        return of(Stretch.tertial(year, tertial));
    }

    /** The whole of a month. */
    public static Period month(YearMonth month) {
        return of(Stretch.month(month));
    }

    private static Period of(Stretch stretch) {
        return new Period(stretch.from(), stretch.to());
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
        return Stream.of(Stretch.year(day.getYear()), Stretch.tertialOf(day), Stretch.month(YearMonth.from(day)))
                .filter(stretch -> stretch.from().equals(day) && !stretch.to().isAfter(to))
                .findFirst()
                .orElse(Stretch.day(day));
    }
}
