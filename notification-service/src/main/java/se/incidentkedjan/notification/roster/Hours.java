package se.incidentkedjan.notification.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.incidentkedjan.events.swedish.SwedishDays;
import se.incidentkedjan.events.swedish.SwedishTime;

/**
 * Hours that have a name, such as those of an office, in Swedish clock time.
 *
 * @param code what they are called in the files
 * @param name what people call them
 * @param periods when they are; at least one
 */
public record Hours(String code, String name, List<Period> periods) {

    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int DAYS_AT_A_TIME = 14;

    /** A kind of day. A holiday is only a holiday, whatever its weekday, and so is an eve that people are off. */
    public enum Day {
        MON,
        TUE,
        WED,
        THU,
        FRI,
        SAT,
        SUN,
        HOLIDAY,
        EVE;

        static Day of(LocalDate date) {
            if (SwedishDays.isHoliday(date)) {
                return HOLIDAY;
            }
            return SwedishDays.isEve(date) ? EVE : values()[date.getDayOfWeek().getValue() - 1];
        }
    }

    /**
     * Some of the hours.
     *
     * @param days the kinds of days they begin on
     * @param from when on the clock they begin, in minutes from midnight
     * @param to when they end, in minutes from the same midnight; more than a day when they go on after the next one
     */
    public record Period(Set<Day> days, int from, int to) {

        /** Keeps its own copy. */
        public Period {
            days = Set.copyOf(EnumSet.copyOf(days));
        }

        /** From one clock time to the next time the clock shows the other. */
        static Period between(Set<Day> days, LocalTime from, LocalTime to) {
            var begins = from.toSecondOfDay() / 60;
            var ends = to.toSecondOfDay() / 60;
            return new Period(days, begins, ends <= begins ? ends + MINUTES_OF_A_DAY : ends);
        }

        private Span on(LocalDate date) {
            var midnight = date.atStartOfDay();
            return Span.between(midnight.plusMinutes(from), midnight.plusMinutes(to));
        }
    }

    /** Keeps its own copy of the list. */
    public Hours {
        periods = List.copyOf(periods);
    }

    /** Whether an instant is within the hours. */
    public boolean contain(Instant at) {
        return !within(new Span(at, at.plusNanos(1))).isEmpty();
    }

    /** The hours of a stretch of time, in order, with what touches put together. */
    public List<Span> within(Span window) {
        var spans = new ArrayList<Span>();
        var last = LocalDate.ofInstant(window.to(), SwedishTime.ZONE);
        // What began yesterday may go on today.
        for (var date = LocalDate.ofInstant(window.from(), SwedishTime.ZONE).minusDays(1);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            var kind = Day.of(date);
            for (var period : periods) {
                if (period.days().contains(kind)) {
                    period.on(date).within(window).ifPresent(spans::add);
                }
            }
        }
        return Span.merged(spans);
    }

    /**
     * The first instant within the hours when so much of them has passed. A wait that is over just as the hours end is over
     * when they begin again: nobody is late before they have had a chance to answer.
     *
     * @param from when the wait begins, UTC
     */
    public Instant after(Instant from, Duration wait) {
        var left = wait;
        for (var chunk = from; ; chunk = chunk.plus(Duration.ofDays(DAYS_AT_A_TIME))) {
            for (var span : within(new Span(chunk, chunk.plus(Duration.ofDays(DAYS_AT_A_TIME))))) {
                if (left.compareTo(span.length()) < 0) {
                    return span.from().plus(left);
                }
                left = left.minus(span.length());
            }
        }
    }
}
