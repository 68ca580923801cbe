package se.incidentkedjan.notification.dispatch;

/** What goes before what. Each has a lane of its own, so that none ever waits for a later one. */
public enum Priority {
    /** Someone must act at once, or a legal clock runs. */
    URGENT,
    /** Someone in the organisation must know. */
    ORDINARY,
    /** Thanks and news to those who report. */
    REPORTERS,
    /** What is gathered for those who only need to know. */
    DIGESTS
}
