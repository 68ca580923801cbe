package se.incidentkedjan.reporting.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.reporting.counting.PageKey;

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
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Four months: 1 is January to April. */
    public static Period tertial(int year, int tertial) {
        var first = YearMonth.of(year, tertial * 4 - 3);
        return new Period(first.atDay(1), first.plusMonths(3).atEndOfMonth());
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

    /** The fewest pages that hold what was reported in a month of it: the month's own, or those of single days. */
    List<PageKey> pagesOf(YearMonth month, Municipality municipality) {
        var first = from.isAfter(month.atDay(1)) ? from : month.atDay(1);
        var last = to.isBefore(month.atEndOfMonth()) ? to : month.atEndOfMonth();
        if (first.equals(month.atDay(1)) && last.equals(month.atEndOfMonth())) {
            return List.of(PageKey.month(municipality, month));
        }
        return first.datesUntil(last.plusDays(1))
                .map(day -> PageKey.day(municipality, day))
                .toList();
    }
}
