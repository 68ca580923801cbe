package se.incidentkedjan.reporting.disclosure;

/** What is counted. Each has numbers of its own that are protected by themselves. */
public enum Things {
    /** Incidents; a place is the code of a unit. */
    INCIDENTS,
    /** Legal duties that apply to incidents; a place is the duty, how it stands and whose it is, as {@link DutyPlace}. */
    DUTIES,
    /** What is to be done because of incidents; a place is the unit and how it stands, as {@link MeasurePlace}. */
    MEASURES
}
