package se.incidentkedjan.events.facts;

/** What happened, in the plain categories that an employee chooses from. */
public enum Category {
    /** Skickat till fel mottagare. */
    MISDIRECTED,
    /** Alla mottagare syntes. */
    OPEN_RECIPIENT_LIST,
    /** Publicerat eller delat för brett. */
    OVERSHARED,
    /** Någon har läst eller tagit det hen inte ska. */
    SNOOPING,
    /** Borttappat eller stulet. */
    LOST_OR_STOLEN,
    /** Misstänkt mejl, länk eller samtal. */
    PHISHING,
    /** Angrepp, skadlig kod, låsta filer, intrång. */
    MALWARE,
    /** Systemet är nere eller felar. */
    OUTAGE,
    /** Fel uppgifter, ändrat eller raderat. */
    WRONG_OR_DELETED_DATA,
    /** Händelse hos leverantör. */
    SUPPLIER,
    /** Inbrott, brand, vatten, ström. */
    PREMISES,
    /** Något annat. */
    OTHER,
    /** Vet inte. */
    UNKNOWN
}
