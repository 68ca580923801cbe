package se.incidentkedjan.reporting.rebuild;

/** What the figures are built from anew. */
public enum Source {
    /** What the topics still hold. Right as long as nothing has been deleted from them. */
    KAFKA,
    /** What the owning services hold: each of them says everything once more. */
    STORES
}
