package se.incidentkedjan.intake.attachment;

/** Whether a file tells where it was made, as pictures from telephones do. Never where. */
public enum Location {
    /** It does. */
    NOTICED,
    /** It was looked for where pictures of its kind have it, and was not there. No promise: a picture can show it too. */
    NOT_NOTICED,
    /** Files of its kind are not looked into. */
    UNKNOWN
}
