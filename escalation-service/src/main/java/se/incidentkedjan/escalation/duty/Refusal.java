package se.incidentkedjan.escalation.duty;

/** Why a duty cannot change. */
public enum Refusal {
    /** The incident has no such duty. */
    NO_SUCH_DUTY,
    /** Several controllers have it, and it was not told whose is meant. */
    WHOSE,
    /** It is done already. */
    ALREADY_MET,
    /** It does not apply. */
    NOT_APPLICABLE,
    /** What starts its time is not done yet. */
    NOT_STARTED,
    /** It was done late, and nobody has told why. */
    LATE_REASON_MISSING,
    /** Nothing has been sent that could be supplemented. */
    NOTHING_TO_SUPPLEMENT,
    /** The duty has no such stage. */
    NO_SUCH_STAGE,
    /** A status report takes the place of a final report only while the incident goes on. */
    NOT_ONGOING,
    /** The dataskyddsombud has not given any advice on it yet. */
    ADVICE_MISSING,
    /** It is not said who decided, and by what mandate. */
    DECIDER_MISSING,
    /** The dataskyddsombud advises, and must not decide (GDPR art. 38.6). */
    ADVISER_DECIDES,
    /** It applies again already. */
    NOT_EXEMPT
}
