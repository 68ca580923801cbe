package se.incidentkedjan.escalation.drafts;

/** What of a case a field of an authority's form is filled from. The list is closed: {@code drafts.yml} names these. */
public enum Source {
    /** Nothing in the case: someone writes it in the form. */
    ASK,
    /** The name of the personuppgiftsansvarig, or of the municipality. */
    NAME,
    /** Its organisation number. */
    ORGANISATION_NUMBER,
    /** Its postal address. */
    POSTAL_ADDRESS,
    /** The reference and diarienummer of the case. */
    OWN_REFERENCE,
    /** What the authority called what was sent before. */
    EARLIER_RECEIPT,
    /** The dataskyddsombud. */
    DPO_CONTACT,
    /** The informationssäkerhetschef. */
    CISO_CONTACT,
    /** When it began, and whether it goes on. */
    OCCURRED,
    /** When it ended. */
    ENDED,
    /** When it was noticed. */
    DISCOVERED,
    /** When the municipality became aware. */
    AWARE,
    /** Why it comes late; not needed in time. */
    LATE_REASON,
    /** The type in IMY's list, and the nature in the EDPB's. */
    TYPE,
    /** What happened, as a sentence made of the facts. */
    DESCRIPTION,
    /** In the own organisation, or with a supplier. */
    PLACE,
    /** What lay behind it, in IMY's list and the EDPB's. */
    CAUSE,
    /** What lay behind it, in the list of NIS2. */
    NIS2_CAUSE,
    /** Confidentiality, integrity or availability. */
    ASPECTS,
    /** How many people's data. */
    PERSONS,
    /** Whose. */
    GROUPS,
    /** Which data. */
    KINDS,
    /** Whether others can read it. */
    UNINTELLIGIBLE,
    /** What it may lead to. */
    CONSEQUENCES,
    /** The own assessment of the risk. */
    RISK,
    /** What has been done, and will be. */
    MEASURES,
    /** Whether the people concerned have been told. */
    INFORMED,
    /** When they were. */
    INFORMED_WHEN,
    /** Why they will not be. */
    NOT_INFORMED_WHY,
    /** Whether it is suspected to be unlawful or ill-willed. */
    MALICIOUS,
    /** Whether it began with a supplier. */
    SUPPLIER,
    /** Which essential services. */
    SECTORS,
    /** How the services were affected, and for how long. */
    EFFECT,
    /** Whether protected information was read, changed or destroyed. */
    PROTECTED_INFORMATION,
    /** How many were affected. */
    AFFECTED,
    /** What it costs. */
    COST,
    /** Whether someone was seriously hurt. */
    INJURY
}
