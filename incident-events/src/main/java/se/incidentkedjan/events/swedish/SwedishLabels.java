package se.incidentkedjan.events.swedish;

import se.incidentkedjan.events.LateReason;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.DataSubjectGroup;

/** What codes that several services show are called, with a capital first letter. */
public final class SwedishLabels {

    private SwedishLabels() {}

    /** {@return for example «Skickat till fel mottagare»} */
    public static String of(Category category) {
        return switch (category) {
            case MISDIRECTED -> "Skickat till fel mottagare";
            case OPEN_RECIPIENT_LIST -> "Alla mottagare syntes";
            case OVERSHARED -> "Publicerat eller delat för brett";
            case SNOOPING -> "Någon har läst eller tagit det hen inte ska";
            case LOST_OR_STOLEN -> "Borttappat eller stulet";
            case PHISHING -> "Misstänkt mejl, länk eller samtal";
            case MALWARE -> "Angrepp, skadlig kod eller intrång";
            case OUTAGE -> "Systemet är nere eller felar";
            case WRONG_OR_DELETED_DATA -> "Fel, ändrade eller raderade uppgifter";
            case SUPPLIER -> "Händelse hos leverantör";
            case PREMISES -> "Inbrott, brand, vatten eller ström";
            case OTHER -> "Något annat";
            case UNKNOWN -> "Okänd händelse";
        };
    }

    /** {@return for example «Betydande»; the municipality's own scale, no legal term} */
    public static String of(Severity severity) {
        return switch (severity) {
            case LOW -> "Låg";
            case MODERATE -> "Måttlig";
            case SIGNIFICANT -> "Betydande";
            case SEVERE -> "Allvarlig";
        };
    }

    /** {@return for example «Elever»} */
    public static String of(DataSubjectGroup group) {
        return switch (group) {
            case EMPLOYEES -> "Anställda";
            case CITIZENS -> "Invånare";
            case CUSTOMERS -> "Kunder";
            case CHILDREN -> "Barn";
            case STUDENTS -> "Elever";
            case PATIENTS -> "Patienter";
            case CARE_RECIPIENTS -> "Omsorgstagare";
            case PROTECTED_PERSONS -> "Personer med skyddade personuppgifter";
            case OTHER -> "Andra";
        };
    }

    /** {@return for example «Utredningen tog tid»; why a legal duty was done late} */
    public static String of(LateReason reason) {
        return switch (reason) {
            case REPORTED_LATE -> "Rapporten kom sent";
            case NOBODY_REACHED -> "Ingen nåddes";
            case INVESTIGATION -> "Utredningen tog tid";
            case SUPPLIER -> "Väntan på leverantör";
            case AUTHORITY_CHANNEL -> "Myndighetens e-tjänst gick inte att nå";
            case OVERLOOKED -> "Det missades";
            case OTHER -> "Annat";
        };
    }
}
