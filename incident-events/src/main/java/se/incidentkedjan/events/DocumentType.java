package se.incidentkedjan.events;

/** A kind of document that a gallringsbeslut can name (arkivlagen 1990:782). Each is kept, and erased, by one service. */
public enum DocumentType {
    /** What the reporter wrote, and who they are; in incident-intake. */
    REPORT_WORDS,
    /** What is known of the incident beyond what statistics need; in escalation-service. */
    CASE,
    /** Who was told of the incident; in notification-service. */
    DELIVERIES
}
