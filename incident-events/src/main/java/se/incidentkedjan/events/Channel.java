package se.incidentkedjan.events;

/** The way a report came in. */
public enum Channel {
    WEB_FORM,
    API,
    EMAIL,
    /** From an older register, after it was all over. */
    IMPORT
}
