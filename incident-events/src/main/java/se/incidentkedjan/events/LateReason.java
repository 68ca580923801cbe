package se.incidentkedjan.events;

/** Why a legal duty was done late, as whoever told of it sees it (GDPR art. 33.1 asks for the reasons). */
public enum LateReason {
    /** The report came late to those who handle incidents. */
    REPORTED_LATE,
    /** Nobody who could act was reached. */
    NOBODY_REACHED,
    /** It took time to find out what had happened. */
    INVESTIGATION,
    /** A supplier had to answer first. */
    SUPPLIER,
    /** The authority could not be reached by the way it has for this. */
    AUTHORITY_CHANNEL,
    /** It was overlooked. */
    OVERLOOKED,
    /** Something else, or nobody knows. */
    OTHER
}
