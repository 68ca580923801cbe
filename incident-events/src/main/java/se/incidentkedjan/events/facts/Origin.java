package se.incidentkedjan.events.facts;

/** Where the cause of the incident lies. */
public enum Origin {
    INTERNAL,
    EXTERNAL,
    SUPPLIER,
    UNKNOWN
}
