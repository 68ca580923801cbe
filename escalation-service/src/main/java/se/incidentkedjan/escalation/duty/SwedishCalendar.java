package se.incidentkedjan.escalation.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * Which days an act may wait over. Public holidays by lag (1989:253), with Saturdays, midsommarafton, julafton and
 * nyårsafton put on a par by lag (1930:173), 2 §. Written out here rather than taken from a holiday library because it
 * is law, small and stable; a test compares it with one.
 */
final class SwedishCalendar {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.JANUARY, 6),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.JUNE, 6),
            MonthDay.of(Month.DECEMBER, 24),
            MonthDay.of(Month.DECEMBER, 25),
            MonthDay.of(Month.DECEMBER, 26),
            MonthDay.of(Month.DECEMBER, 31));

    /** Långfredagen, påskdagen, annandag påsk, Kristi himmelsfärdsdag and pingstdagen, in days from påskdagen. */
    private static final Set<Long> AROUND_EASTER = Set.of(-2L, 0L, 1L, 39L, 49L);

    private SwedishCalendar() {}

    /** The day itself when it is a working day, otherwise the next one that is. */
    static LocalDate workingDayFrom(LocalDate day) {
        var candidate = day;
        while (isFree(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    static boolean isFree(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || FIXED.contains(MonthDay.from(day))
                || AROUND_EASTER.contains(ChronoUnit.DAYS.between(easter(day.getYear()), day))
                || day.equals(midsummersEve(day.getYear()));
    }

    private static LocalDate midsummersEve(int year) {
        return LocalDate.of(year, Month.JUNE, 19).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }

    /** Påskdagen by the Gregorian computus. */
    private static LocalDate easter(int year) {
        var golden = year % 19;
        var century = year / 100;
        var leap = century / 4;
        var correction = (8 * century + 13) / 25;
        var epact = (19 * golden + century - leap - correction + 15) % 30;
        var fullMoon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
        var weekday = (year + year / 4 + fullMoon + 2 - century + leap) % 7;
        return LocalDate.of(year, Month.MARCH, 28).plusDays(fullMoon - weekday);
    }
}
