package se.incidentkedjan.escalation.casework.web;

import java.util.Locale;
import se.incidentkedjan.escalation.casework.CaseAction;
import se.incidentkedjan.escalation.casework.CaseChange;
import se.incidentkedjan.escalation.casework.Outcome;
import se.incidentkedjan.escalation.duty.Refusal;

/** Why a case refuses, and what to do instead, in plain Swedish. */
final class RefusalTexts {

    private RefusalTexts() {}

    /**
     * What to say.
     *
     * @param code for programs
     * @param title what is wrong
     * @param advice what to do
     */
    record Said(String code, String title, String advice) {}

    static Said of(CaseChange refusal) {
        return switch (refusal) {
            case Outcome outcome -> throw new IllegalArgumentException("nothing was refused");
            case CaseChange.NotNow(var action, var status) ->
                new Said(
                        "not-now",
                        "Det går inte att %s nu".formatted(name(action)),
                        "Ärendet har läget «%s». %s"
                                .formatted(Labels.tag(status).label(), advice(action)));
            case CaseChange.DutyRefused(var reason) -> of(reason);
            case CaseChange.Refused(var reason) -> of(reason);
        };
    }

    private static String name(CaseAction action) {
        return switch (action) {
            case ASSESS -> "ändra uppgifterna";
            case ASSIGN -> "ge ärendet till någon";
            case START -> "börja arbeta med ärendet";
            case RESOLVE -> "markera ärendet som åtgärdat";
            case CLOSE -> "avsluta ärendet";
            case REOPEN -> "öppna ärendet igen";
            case MERGE -> "slå ihop ärendet";
            case UNMERGE -> "dela på ärendena";
            case REJECT -> "avfärda ärendet";
        };
    }

    private static String advice(CaseAction action) {
        return switch (action) {
            case ASSESS -> "Öppna det igen, eller dela på de ihopslagna ärendena, först.";
            case ASSIGN -> "Öppna det igen först.";
            case START -> "Det är redan påbörjat, eller avslutat.";
            case RESOLVE -> "Markera först att arbetet har börjat.";
            case CLOSE -> "Markera det som åtgärdat först.";
            case REOPEN -> "Det är öppet redan.";
            case MERGE -> "Bara ett öppet ärende kan slås ihop med ett annat.";
            case UNMERGE -> "Det är inte ihopslaget med något annat.";
            case REJECT -> "Bara ett ärende som inte är åtgärdat kan avfärdas.";
        };
    }

    private static Said of(CaseChange.Reason reason) {
        return switch (reason) {
            case ERASED -> said(reason, "Ärendet är gallrat", "Inget kan skrivas in i det längre.");
            case DUTIES_OPEN ->
                said(
                        reason,
                        "Alla skyldigheter är inte avgjorda",
                        "Markera dem som gjorda, eller besluta att de inte gäller, först.");
            case ROOT_CAUSE_MISSING ->
                said(reason, "Grundorsaken saknas", "Ange vad som låg bakom. «Okänd» går, om ni har letat.");
            case MEASURES_OPEN ->
                said(
                        reason,
                        "Alla åtgärder är inte klara",
                        "Markera dem som klara, eller lämna över dem till någon som följer upp dem.");
            case ITSELF -> said(reason, "Det är samma ärende", "Ange ett annat ärende.");
            case LEADER_NOT_OPEN ->
                said(reason, "Det andra ärendet är inte öppet", "Öppna det igen först, eller välj ett annat.");
            case NOT_GROUPED ->
                said(
                        reason,
                        "Det ligger inga liknande anmälningar i ärendet",
                        "De är redan delade på. Ladda om ärendet.");
            case HAS_MERGED ->
                said(
                        reason,
                        "Andra ärenden är ihopslagna med det här",
                        "Dela på dem först, eller slå ihop det andra ärendet med det här i stället.");
            case LEADER_LACKS_DUTY ->
                said(
                        reason,
                        "En klocka skulle gå förlorad",
                        "Här går tiden för en skyldighet som det andra ärendet inte har. Ändra uppgifterna i det först,"
                                + " så att det får samma skyldigheter.");
            case NO_SUCH_MEASURE -> said(reason, "Åtgärden finns inte", "Ladda om ärendet och försök igen.");
            case MEASURE_FINISHED -> said(reason, "Åtgärden är redan klar", "Den behöver inte markeras igen.");
            case CONTROLLER_NEEDED ->
                said(
                        reason,
                        "Nämnden eller styrelsen kan inte tas bort",
                        "Den svarar för enheten, eller har redan skickat något.");
            case NO_SUCH_CONTROLLER ->
                said(reason, "Nämnden eller styrelsen finns inte", "Välj en av dem som står i organisation.yml.");
            case NO_SUCH_LINK -> said(reason, "Kopplingen finns inte", "Ladda om ärendet.");
            case DRILL ->
                said(
                        reason,
                        "Det är en övning",
                        "Inget har hänt. Övningen avslutas av sig själv när någon har svarat, eller när tiden är ute.");
            case AWARENESS_MISSING ->
                said(reason, "Tiden för vetskap saknas", "Kommunen har vetskap från någon tidpunkt: ange den.");
        };
    }

    private static Said of(Refusal reason) {
        return switch (reason) {
            case NO_SUCH_DUTY ->
                said(reason, "Ärendet har ingen sådan skyldighet", "Se vilka skyldigheter som står i ärendet.");
            case WHOSE -> said(reason, "Flera nämnder har skyldigheten", "Ange vilken av dem det gäller.");
            case ALREADY_MET -> said(reason, "Redan gjord", "Skyldigheten är redan markerad som gjord.");
            case NOT_APPLICABLE -> said(reason, "Gäller inte", "Skyldigheten gäller inte ärendet.");
            case NOT_STARTED ->
                said(reason, "Har inte börjat", "Markera först den skyldighet som den räknas från som gjord.");
            case LATE_REASON_MISSING ->
                said(
                        reason,
                        "Det blev för sent, och skälet saknas",
                        "Skriv varför det dröjde; rör det säkerhetsskydd, välj bara ett skäl. Myndigheten ska få veta det (artikel 33.1).");
            case NOTHING_TO_SUPPLEMENT ->
                said(reason, "Det finns inget att komplettera", "Markera först att något har skickats.");
            case NO_SUCH_STAGE -> said(reason, "Skyldigheten har inte det steget", "Markera den som gjord i stället.");
            case NOT_ONGOING ->
                said(reason, "Incidenten pågår inte längre", "Lämna slutrapporten i stället för en lägesrapport.");
            case ADVICE_MISSING ->
                said(
                        reason,
                        "Dataskyddsombudets råd saknas",
                        "Be dataskyddsombudet skriva sitt råd i ärendet, så står det bredvid beslutet.");
            case DECIDER_MISSING ->
                said(
                        reason,
                        "Beslutsfattaren saknas",
                        "Skriv namn, befattning och delegation för den som har beslutat.");
            case ADVISER_DECIDES ->
                said(reason, "Dataskyddsombudet råder och beslutar inte", "Låt någon med delegation besluta.");
            case NOT_EXEMPT -> said(reason, "Skyldigheten gäller redan", "Inget behöver ändras.");
        };
    }

    private static Said said(Enum<?> reason, String title, String advice) {
        return new Said(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), title, advice);
    }
}
