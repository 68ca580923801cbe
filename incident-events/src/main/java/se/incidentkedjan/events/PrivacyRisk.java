package se.incidentkedjan.events;

/** Advice on the risk to the people whose data are concerned (GDPR art. 33-34). */
public enum PrivacyRisk {
    /** No personal data are involved. */
    NONE,
    /** A risk is unlikely: document only. */
    UNLIKELY,
    /** A risk: notify the authority. */
    RISK,
    /** A high risk: inform the people concerned too. */
    HIGH,
    /** Not known yet; the clock runs provisionally. */
    TO_BE_ASSESSED
}
