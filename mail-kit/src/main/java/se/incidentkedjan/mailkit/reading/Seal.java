package se.incidentkedjan.mailkit.reading;

/** What stands between a mail and whoever reads it. */
public enum Seal {
    /** Nothing. */
    NONE,
    /** A signature, which has not been checked. */
    SIGNED,
    /** It is encrypted, and only the receiver can read it. */
    ENCRYPTED
}
