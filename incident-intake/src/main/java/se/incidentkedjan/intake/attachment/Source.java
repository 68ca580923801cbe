package se.incidentkedjan.intake.attachment;

/** From whom a file came. */
public enum Source {
    /** Whoever reported, by the form. */
    REPORTER,
    /** A mail. */
    MAIL,
    /** A system, by the API. */
    SYSTEM
}
