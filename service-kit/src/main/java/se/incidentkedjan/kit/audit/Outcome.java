package se.incidentkedjan.kit.audit;

/** How it went for the one who wanted something. */
public enum Outcome {
    /** It was allowed, and is being done. */
    GRANTED,
    /** It was not allowed, and nothing was seen or changed. */
    REFUSED,
    /** It was allowed or not asked, and could not be done, as a sign-in with the wrong password. */
    FAILED
}
