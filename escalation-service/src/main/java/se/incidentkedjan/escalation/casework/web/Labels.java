package se.incidentkedjan.escalation.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.kit.access.Role;
import se.incidentkedjan.webkit.Tag;
import se.incidentkedjan.webkit.Tag.Tone;

/** What codes are called on the pages of casework, beside those that {@link SwedishLabels} names for all pages. */
public final class Labels {

    private Labels() {}

    /** How grave it is. */
    public static Tag tag(Severity severity) {
        var tone = switch (severity) {
            case LOW -> Tone.LOW;
            case MODERATE -> Tone.MODERATE;
            case SIGNIFICANT -> Tone.SIGNIFICANT;
            case SEVERE -> Tone.SEVERE;
        };
        return new Tag(SwedishLabels.of(severity), tone);
    }

    /** How far the handling has come. */
    public static Tag tag(CaseStatus status) {
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

    public static Tag tag(Duty duty) {
        return switch (duty.status()) {
            case STARTED -> new Tag(duty.provisional() ? "Räknas preliminärt" : "Klockan går", Tone.MODERATE);
            case MET -> new Tag("Gjord i tid", Tone.DONE);
            case MISSED -> new Tag("Tiden har gått ut", Tone.SEVERE);
            case MET_LATE -> new Tag("Gjord för sent", Tone.SIGNIFICANT);
            case NOT_APPLICABLE -> new Tag("Gäller inte", Tone.NEUTRAL);
        };
    }

    public static String of(PrivacyRisk risk) {
        return switch (risk) {
            case NONE -> "Inga personuppgifter";
            case UNLIKELY -> "Osannolik risk: dokumentera";
            case RISK -> "Risk: anmäl till IMY";
            case HIGH -> "Hög risk: anmäl till IMY och informera de registrerade";
            case TO_BE_ASSESSED -> "Ska bedömas; klockan går tills vidare";
        };
    }

    public static String of(Urgency urgency) {
        return switch (urgency) {
            case IMMEDIATE -> "Genast";
            case SOON -> "Under arbetsdagen";
            case NORMAL -> "För kännedom";
        };
    }

    public static String of(DocumentType type) {
        return switch (type) {
            case REPORT_WORDS -> "Anmälarens ord och uppgifter om anmälaren";
            case CASE -> "Ärendets uppgifter";
            case DELIVERIES -> "Vilka som fick meddelande";
        };
    }

    /** What people are called who did something; a role that a later version no longer has is shown as it is. */
    public static String ofRoles(List<String> codes) {
        return codes.isEmpty()
                ? "Okänd roll"
                : codes.stream()
                        .map(code -> Arrays.stream(Role.values())
                                .filter(role -> role.name().equals(code))
                                .findFirst()
                                .map(Role::swedish)
                                .orElse(code))
                        .collect(Collectors.joining(", "));
    }
}
