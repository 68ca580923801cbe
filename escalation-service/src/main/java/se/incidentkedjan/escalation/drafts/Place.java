package se.incidentkedjan.escalation.drafts;

/** Where something that a draft lacks is told. */
public enum Place {
    /** Among the facts of the case. */
    FACTS,
    /** Among the points in time. */
    MOMENTS,
    /** The root cause. */
    CAUSE,
    /** The measures. */
    MEASURES,
    /** In {@code organisation.yml}. */
    ORGANISATION,
    /** In the authority's own form, by the one who sends it. */
    FORM
}
