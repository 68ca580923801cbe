package se.incidentkedjan.events.facts;

/** Who may have received personal data that they should not have. */
public enum Recipients {
    NONE,
    ONE_KNOWN,
    FEW_KNOWN,
    MANY_KNOWN,
    UNKNOWN,
    PUBLIC
}
