package se.incidentkedjan.events;

/** The municipality's own handling scale; never converted to or from a legal term. */
public enum Severity {
    /** Låg. */
    LOW,
    /** Måttlig. */
    MODERATE,
    /** Betydande, in the municipality's own sense and not that of cybersäkerhetslagen. */
    SIGNIFICANT,
    /** Allvarlig. */
    SEVERE
}
