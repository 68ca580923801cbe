package se.incidentkedjan.events.facts;

/** Whether, and for how long, personal data could not be reached. */
public enum AvailabilityLoss {
    NONE,
    RESTORED_QUICKLY,
    TEMPORARY,
    PERMANENT,
    UNKNOWN
}
