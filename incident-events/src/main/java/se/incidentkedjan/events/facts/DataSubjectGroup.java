package se.incidentkedjan.events.facts;

/** A group of people whose personal data are concerned. */
public enum DataSubjectGroup {
    EMPLOYEES,
    CITIZENS,
    CUSTOMERS,
    CHILDREN,
    STUDENTS,
    PATIENTS,
    CARE_RECIPIENTS,
    PROTECTED_PERSONS,
    OTHER
}
