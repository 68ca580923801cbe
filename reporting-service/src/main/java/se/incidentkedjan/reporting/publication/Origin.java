package se.incidentkedjan.reporting.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a version was made.
 *
 * @param kind why
 * @param meeting the day of the meeting that it was made for; absent when there is none
 * @param severe how many severe incidents there were when they became more; absent when it was not made for that
 */
public record Origin(
        Kind kind, @Nullable LocalDate meeting, @Nullable Long severe) {

    /** Why a version is made. */
    public enum Kind {
        /** The calendar says so. */
        PLANNED,
        /** A person asked for it. */
        BY_HAND,
        /** An incident was found to be severe. */
        SEVERE_INCIDENT,
        /** To correct the version before it. */
        CORRECTION
    }

    /** A person asked for it. */
    public static final Origin BY_HAND = new Origin(Kind.BY_HAND, null, null);

    static final Origin CORRECTION = new Origin(Kind.CORRECTION, null, null);

    /** For a meeting of the calendar. */
    public static Origin meeting(LocalDate day) {
        return new Origin(Kind.PLANNED, day, null);
    }

    /** Because there are so many severe incidents now. */
    public static Origin severe(long incidents) {
        return new Origin(Kind.SEVERE_INCIDENT, null, incidents);
    }
}
