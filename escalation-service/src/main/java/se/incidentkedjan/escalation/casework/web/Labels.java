package se.incidentkedjan.escalation.casework.web;

import se.incidentkedjan.escalation.casework.CaseStatus;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.webkit.Tag;
import se.incidentkedjan.webkit.Tag.Tone;

/** What codes are called in Swedish on the pages of casework. */
final class Labels {

    private Labels() {}

    static Tag tag(Severity severity) {
        return switch (severity) {
            case LOW -> new Tag("Låg", Tone.LOW);
            case MODERATE -> new Tag("Måttlig", Tone.MODERATE);
            case SIGNIFICANT -> new Tag("Betydande", Tone.SIGNIFICANT);
            case SEVERE -> new Tag("Allvarlig", Tone.SEVERE);
        };
    }

    static Tag tag(CaseStatus status) {
        return switch (status) {
            case REPORTED -> new Tag("Anmält", Tone.NEUTRAL);
            case ASSESSED -> new Tag("Bedömt", Tone.NEUTRAL);
            case IN_PROGRESS -> new Tag("Pågår", Tone.NEUTRAL);
            case RESOLVED -> new Tag("Åtgärdat", Tone.DONE);
            case CLOSED -> new Tag("Avslutat", Tone.DONE);
            case MERGED -> new Tag("Hopslaget", Tone.DONE);
            case REJECTED -> new Tag("Inte en incident", Tone.DONE);
        };
    }

    static Tag tag(Duty duty) {
        return switch (duty.status()) {
            case RUNNING -> new Tag(duty.provisional() ? "Räknas preliminärt" : "Klockan går", Tone.MODERATE);
            case MET -> new Tag("Gjord i tid", Tone.DONE);
            case MISSED -> new Tag("Tiden har gått ut", Tone.SEVERE);
            case MET_LATE -> new Tag("Gjord för sent", Tone.SIGNIFICANT);
            case LAPSED -> new Tag("Gäller inte längre", Tone.NEUTRAL);
        };
    }

    static String of(PrivacyRisk risk) {
        return switch (risk) {
            case NONE -> "Inga personuppgifter";
            case UNLIKELY -> "Osannolik risk: dokumentera";
            case RISK -> "Risk: anmäl till IMY";
            case HIGH -> "Hög risk: anmäl till IMY och informera de registrerade";
            case TO_BE_ASSESSED -> "Ska bedömas; klockan går tills vidare";
        };
    }

    static String of(Category category) {
        return switch (category) {
            case MISDIRECTED -> "Skickat till fel mottagare";
            case OPEN_RECIPIENT_LIST -> "Alla mottagare syntes";
            case OVERSHARED -> "Publicerat eller delat för brett";
            case SNOOPING -> "Någon har läst eller tagit det hen inte ska";
            case LOST_OR_STOLEN -> "Borttappat eller stulet";
            case PHISHING -> "Misstänkt mejl, länk eller samtal";
            case MALWARE -> "Angrepp, skadlig kod eller intrång";
            case OUTAGE -> "Systemet är nere eller felar";
            case WRONG_OR_DELETED_DATA -> "Fel uppgifter, ändrat eller raderat";
            case SUPPLIER -> "Händelse hos leverantör";
            case PREMISES -> "Inbrott, brand, vatten eller ström";
            case OTHER -> "Något annat";
            case UNKNOWN -> "Vet inte";
        };
    }

    static String of(Urgency urgency) {
        return switch (urgency) {
            case IMMEDIATE -> "Genast";
            case SOON -> "Under arbetsdagen";
            case NORMAL -> "För kännedom";
        };
    }

    /** Roles are named by the municipality, so an unknown one is shown as it is. */
    static String of(RoleCode role) {
        return switch (role.value()) {
            case "DPO" -> "Dataskyddsombud";
            case "CISO" -> "Informationssäkerhetschef";
            case "IT_ON_CALL" -> "IT-jour";
            case "SECURITY_CHIEF" -> "Säkerhetsskyddschef";
            case "RESPONSIBLE_BOARD" -> "Ansvarig nämnd";
            case "UNIT_MANAGER" -> "Enhetschef";
            case "SYSTEM_OWNER" -> "Objektägare";
            default -> role.value();
        };
    }
}
