package se.incidentkedjan.reporting.counting;

/** How a legal duty stands. */
public enum Standing {
    /** Its clock runs. */
    RUNNING,
    /** Done at or before its due instant. */
    MET_IN_TIME,
    /** Done after its due instant. */
    MET_LATE,
    /** Past its due instant and not done. */
    MISSED
}
