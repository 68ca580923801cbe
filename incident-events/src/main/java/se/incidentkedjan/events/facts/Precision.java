package se.incidentkedjan.events.facts;

/** How sure a number is. */
public enum Precision {
    EXACT,
    APPROXIMATE,
    UNKNOWN
}
