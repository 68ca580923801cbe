package se.incidentkedjan.escalation.casework;

/** How far the handling of an incident has come. */
public enum CaseStatus {
    REPORTED,
    ASSESSED,
    IN_PROGRESS,
    RESOLVED,
    CLOSED,
    MERGED,
    REJECTED
}
