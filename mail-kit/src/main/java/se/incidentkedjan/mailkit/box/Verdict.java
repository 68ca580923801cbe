package se.incidentkedjan.mailkit.box;

/** What is to become of a mail. */
public enum Verdict {
    /** It has had its effect, which is durable: it may be marked as read. */
    DEALT_WITH,
    /** It is left for a person, and not brought again. */
    FOR_A_PERSON,
    /** It could not be dealt with this time, and is brought again. */
    LATER
}
