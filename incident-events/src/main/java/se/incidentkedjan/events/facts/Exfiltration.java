package se.incidentkedjan.events.facts;

/** Whether data were taken out. */
public enum Exfiltration {
    NO,
    LIKELY,
    YES,
    UNKNOWN
}
