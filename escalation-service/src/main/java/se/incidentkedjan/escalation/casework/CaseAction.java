package se.incidentkedjan.escalation.casework;

/** What can be done with a case as a whole. */
public enum CaseAction {
    /** Tell what is known, and apply the rules. */
    ASSESS,
    /** Give it to someone. */
    ASSIGN,
    /** Begin to work on it. */
    START,
    /** The harm is stopped. */
    RESOLVE,
    /** Everything is done. */
    CLOSE,
    /** There is more to do after all. */
    REOPEN,
    /** It is the same as another one. */
    MERGE,
    /** It was not the same after all. */
    UNMERGE,
    /** It was no incident. */
    REJECT
}
