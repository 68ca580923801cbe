package se.incidentkedjan.notification.subscription;

/** Why no system is told of an incident. */
public enum Silence {
    /** Nothing has happened. */
    DRILL,
    /** It was over before it came here. */
    IMPORTED,
    /** Someone has answered yes about säkerhetsskydd, or there is a duty to report to the Security Service. */
    CLASSIFIED
}
