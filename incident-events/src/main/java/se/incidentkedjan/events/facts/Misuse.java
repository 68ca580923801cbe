package se.incidentkedjan.events.facts;

/** Whether the data have been misused, as far as has been seen. */
public enum Misuse {
    NONE_SEEN,
    LIKELY,
    CONFIRMED,
    UNKNOWN
}
