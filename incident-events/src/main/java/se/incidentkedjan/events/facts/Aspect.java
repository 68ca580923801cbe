package se.incidentkedjan.events.facts;

/** Which protection of the information was harmed: K, R, T and S. */
public enum Aspect {
    CONFIDENTIALITY,
    INTEGRITY,
    AVAILABILITY,
    TRACEABILITY
}
