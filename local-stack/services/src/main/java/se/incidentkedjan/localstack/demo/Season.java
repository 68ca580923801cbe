package se.incidentkedjan.localstack.demo;

/** When in the year a sort of incident happens. */
enum Season {
    /** Any day. */
    ORDINARY,
    /** The day on which many get the same mail. */
    PHISHING_STORM,
    /** The week in which a supplier has been attacked. */
    SUPPLIER_WAVE,
    /** Each on a day of its own, in the last months: outages that the law calls significant. */
    SIGNIFICANT
}
