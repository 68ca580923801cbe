package se.incidentkedjan.escalation.duty;

/** How far a duty has come. */
public enum DutyStatus {
    /** The clock runs. */
    RUNNING,
    /** Done in time. */
    MET,
    /** Past its due instant and not done. */
    MISSED,
    /** Done, but too late. */
    MET_LATE,
    /** The facts as they stand now no longer ask for it. */
    LAPSED
}
