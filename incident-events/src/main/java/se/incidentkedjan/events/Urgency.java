package se.incidentkedjan.events;

/** How quickly someone must be reached. */
public enum Urgency {
    /** At once, at any hour. */
    IMMEDIATE,
    /** Within the working day. */
    SOON,
    /** For information. */
    NORMAL
}
