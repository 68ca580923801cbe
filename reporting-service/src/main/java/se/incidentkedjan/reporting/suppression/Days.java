package se.incidentkedjan.reporting.suppression;

import java.time.LocalDate;

/**
 * A period of a report, in the time zone of the people.
 *
 * @param from the first day
 * @param to the last day, included
 */
public record Days(LocalDate from, LocalDate to) {

    /** Refuses what ends before it begins. */
    public Days {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends on or after the day it begins: " + from + ".." + to);
        }
    }

    /** The whole of a year. */
    public static Days year(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Whether they have a day in common. */
    public boolean overlaps(Days other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
