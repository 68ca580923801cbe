package se.incidentkedjan.escalation.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import se.incidentkedjan.events.swedish.SwedishDays;

/**
 * Which days an act may wait over: public holidays, with Saturdays, midsommarafton, julafton and nyårsafton put on a par by
 * lag (1930:173), 2 §.
 */
final class SwedishCalendar {

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
                || SwedishDays.isHoliday(day)
                || SwedishDays.isEve(day);
    }
}
