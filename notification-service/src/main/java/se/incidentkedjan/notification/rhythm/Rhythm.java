package se.incidentkedjan.notification.rhythm;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import se.incidentkedjan.events.swedish.SwedishDays;
import se.incidentkedjan.events.swedish.SwedishTime;

/**
 * How often someone is told of what is only for their information, in Swedish clock time. Written as {@code AT_ONCE}, {@code DAILY
 * 07:30} or {@code WEEKLY MON 07:30}.
 */
public sealed interface Rhythm {

    /** Each thing by itself, when it happens. */
    record AtOnce() implements Rhythm {
        @Override
        public String toString() {
            return "AT_ONCE";
        }
    }

    /**
     * Every day that people work: not on Saturdays and Sundays, nor when Sweden is off.
     *
     * @param at when on the clock, to the minute
     */
    record Daily(LocalTime at) implements Rhythm {
        @Override
        public String toString() {
            return "DAILY " + at;
        }
    }

    /**
     * Every week, also when the day is a holiday.
     *
     * @param day on which day
     * @param at when on the clock, to the minute
     */
    record Weekly(DayOfWeek day, LocalTime at) implements Rhythm {
        @Override
        public String toString() {
            return "WEEKLY " + RhythmForm.code(day) + " " + at;
        }
    }

    /** Each thing by itself, when it happens. */
    static Rhythm atOnce() {
        return new AtOnce();
    }

    /** Reads what is written as its text; empty when it is no rhythm. */
    static Optional<Rhythm> of(String text) {
        return RhythmForm.read(text);
    }

    /**
     * The next instant, UTC, at which someone is told of what happened at an instant: always later, but for {@link AtOnce}, which is that instant itself. A clock time that is left out when summer time begins is as much later; one that comes twice when it
     * ends counts the first time.
     */
    default Instant next(Instant from) {
        return switch (this) {
            case AtOnce atOnce -> from;
            case Daily(var at) -> next(from, at);
            case Weekly(var day, var at) -> next(from, at);
        };
    }

    private Instant next(Instant from, LocalTime at) {
        for (var day = LocalDate.ofInstant(from, SwedishTime.ZONE); ; day = day.plusDays(1)) {
            var instant = day.atTime(at).atZone(SwedishTime.ZONE).toInstant();
            if (isOn(day) && instant.isAfter(from)) {
                return instant;
            }
        }
    }

    private boolean isOn(LocalDate day) {
        return switch (this) {
            case AtOnce atOnce -> true;
            case Daily daily ->
                day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                        && !SwedishDays.isHoliday(day)
                        && !SwedishDays.isEve(day);
            case Weekly weekly -> day.getDayOfWeek() == weekly.day();
        };
    }
}
