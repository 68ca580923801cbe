package se.incidentkedjan.events.facts;

/** A kind of personal data. */
public enum DataKind {
    BASIC_IDENTITY,
    CONTACT,
    NATIONAL_ID,
    FINANCIAL,
    PAYMENT_CARD,
    CREDENTIALS,
    LOCATION,
    BEHAVIOUR,
    COMMUNICATION,
    EMPLOYMENT,
    EDUCATION,
    SOCIAL_SERVICES,
    HEALTH,
    ETHNICITY,
    POLITICS,
    RELIGION,
    UNION,
    SEX_LIFE,
    GENETIC,
    BIOMETRIC,
    CRIMINAL,
    PROTECTED_IDENTITY,
    OTHER
}
