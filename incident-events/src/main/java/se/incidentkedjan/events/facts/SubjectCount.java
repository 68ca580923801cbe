package se.incidentkedjan.events.facts;

import org.jspecify.annotations.Nullable;

/**
 * How many people are concerned.
 *
 * @param count number of people, at least 0; absent when unknown
 * @param precision how sure the number is
 */
public record SubjectCount(@Nullable Long count, Precision precision) {

    /** Nothing is known of the number. */
    public static final SubjectCount UNKNOWN = new SubjectCount(null, Precision.UNKNOWN);

    /** An absent precision is read as unknown. */
    public SubjectCount {
        precision = Absent.is(precision, Precision.UNKNOWN);
    }
}
