package se.incidentkedjan.escalation.duty;

/** How far a legal duty has come. */
public enum DutyStatus {
    /** Its clock runs. */
    STARTED,
    /** It was done in time, or without any time set. */
    MET,
    /** Its due instant has passed, and it is not done. */
    MISSED,
    /** It was done after its due instant. */
    MET_LATE,
    /** It does not have to be done: the facts do not ask for it, or someone with the mandate has decided so. */
    NOT_APPLICABLE
}
