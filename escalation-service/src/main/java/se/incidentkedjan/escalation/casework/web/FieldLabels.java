package se.incidentkedjan.escalation.casework.web;

import static java.util.Map.entry;

import java.util.Map;
import se.incidentkedjan.escalation.disclosure.FieldCodes;

/** What the fields of a case are called where they are given out or masked. */
final class FieldLabels {

    private static final Map<String, String> LABELS = Map.ofEntries(
            entry(FieldCodes.REFERENCE, "Ärendets referens"),
            entry(FieldCodes.DIARY_NUMBER, "Diarienummer"),
            entry(FieldCodes.DIARY_DATE, "Registrerat i diariet"),
            entry(FieldCodes.RECEIVED, "Anmälan togs emot"),
            entry(FieldCodes.ASSESSED, "Senast bedömt"),
            entry(FieldCodes.STATUS, "Status"),
            entry(FieldCodes.SEVERITY, "Allvar"),
            entry(FieldCodes.PRIVACY_RISK, "Risk för de registrerade"),
            entry(FieldCodes.GROUPED, "En av många liknande anmälningar på kort tid"),
            entry(FieldCodes.UNIT, "Enhet, och ansvarig nämnd eller styrelse"),
            entry(FieldCodes.BECAUSE, "Skäl till bedömningen"),
            entry(FieldCodes.QUESTIONS, "Frågor som ingen har svarat på"),
            entry(FieldCodes.DUTIES, "Skyldigheter enligt lag"),
            entry(FieldCodes.ESCALATIONS, "Roller som skulle nås"),
            entry(FieldCodes.GLASS, "Öppnat av någon som inte handlägger ärendet"),
            entry(FieldCodes.KEEPING, "Bevarande och gallring"),
            entry(FieldCodes.DISCLOSURES, "Tidigare utlämnanden"),
            entry(FieldCodes.VERSIONS, "Filer som avgjorde bedömningen"),
            entry(FieldCodes.DESCRIPTION, "Det anmälaren skrev"),
            entry(FieldCodes.SAID, "Det som anmälaren och handläggaren har skrivit sedan dess"),
            entry(FieldCodes.FILES, "Filer som har kommit in till anmälan"),
            entry(FieldCodes.REPORTER_NAME, "Anmälarens namn"),
            entry(FieldCodes.REPORTER_EMAIL, "Anmälarens e-postadress"));

    private FieldLabels() {}

    /** A fact is called by its question; a field of a later version by its code. */
    static String of(String code) {
        var label = LABELS.get(code);
        return label != null || !code.startsWith(FieldCodes.FACTS + ".")
                ? java.util.Objects.requireNonNullElse(label, code)
                : FactQuestions.question(code.substring(FieldCodes.FACTS.length() + 1));
    }
}
