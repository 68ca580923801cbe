package se.incidentkedjan.events.swedish;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * The days that Sweden is off: public holidays by lag (1989:253) om allmänna helgdagar, and the three eves that lag
 * (1930:173), 2 §, puts on a par with them. Written out here rather than taken from a holiday library because it is law,
 * small and stable; a test of those who count legal time by it compares it with one.
 */
public final class SwedishDays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.JANUARY, 6),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.JUNE, 6),
            MonthDay.of(Month.DECEMBER, 25),
            MonthDay.of(Month.DECEMBER, 26));

    private static final Set<MonthDay> FIXED_EVES =
            Set.of(MonthDay.of(Month.DECEMBER, 24), MonthDay.of(Month.DECEMBER, 31));

    /** Långfredagen, påskdagen, annandag påsk, Kristi himmelsfärdsdag and pingstdagen, in days from påskdagen. */
    private static final Set<Long> AROUND_EASTER = Set.of(-2L, 0L, 1L, 39L, 49L);

    private SwedishDays() {}

    /** {@return whether it is a public holiday other than that it may be a Sunday} */
    public static boolean isHoliday(LocalDate day) {
        return FIXED.contains(MonthDay.from(day))
                || AROUND_EASTER.contains(ChronoUnit.DAYS.between(easter(day.getYear()), day))
                || day.equals(midsummersEve(day.getYear()).plusDays(1))
                || day.equals(allSaints(day.getYear()));
    }

    /** {@return whether it is midsommarafton, julafton or nyårsafton} */
    public static boolean isEve(LocalDate day) {
        return FIXED_EVES.contains(MonthDay.from(day)) || day.equals(midsummersEve(day.getYear()));
    }

    private static LocalDate midsummersEve(int year) {
        return LocalDate.of(year, Month.JUNE, 19).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }

    private static LocalDate allSaints(int year) {
        return LocalDate.of(year, Month.OCTOBER, 31).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
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
