package se.incidentkedjan.notification.subscription;

/** Why no system is told of an incident. */
public enum Silence {
    /** Nothing has happened. */
    DRILL,
    /** It was over before it came here. */
    IMPORTED,
    /** Säkerhetsskydd may be concerned. */
    CLASSIFIED
}
