package se.incidentkedjan.events.facts;

/** An answer that may be missing. */
public enum YesNo {
    YES,
    NO,
    /** Vet ej: always allowed, always the default. */
    UNKNOWN
}
