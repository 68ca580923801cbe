package se.incidentkedjan.notification.contact;

/** A language that messages are written in. */
public enum Language {
    SWEDISH,
    ENGLISH
}
