package se.incidentkedjan.escalation.breachregister;

import java.time.Instant;
import java.time.LocalDate;
import se.incidentkedjan.events.swedish.SwedishTime;

/**
 * Whole days by Swedish time.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {

    /** Refuses what ends before it begins. */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period cannot end before it begins.");
        }
    }

    /** A calendar year. */
    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The year that it is in Sweden at an instant. */
    public static Period yearOf(Instant now) {
        return year(LocalDate.ofInstant(now, SwedishTime.ZONE).getYear());
    }

    /** When it begins, UTC. */
    public Instant start() {
        return from.atStartOfDay(SwedishTime.ZONE).toInstant();
    }

    /** When it has ended, UTC. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(SwedishTime.ZONE).toInstant();
    }

    /** Whether an instant lies in it. */
    public boolean contains(Instant at) {
        return !at.isBefore(start()) && at.isBefore(end());
    }

    /** In words: a whole year by its number, anything else by its first and last day. */
    public String text() {
        return equals(year(from.getYear())) ? Integer.toString(from.getYear()) : from + " till " + to;
    }
}
