package se.incidentkedjan.escalation.casework.web;

import se.incidentkedjan.escalation.casework.CaseChange;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.duty.Refusal;

/**
 * Where people can remove what stands in the way.
 *
 * @param href an address, or a field on the same form
 * @param label what to do there
 */
record Remedy(String href, String label) {

    static Remedy of(CaseChange refusal, IncidentCase one) {
        var page = "/arenden/" + one.incident();
        return switch (refusal) {
            case CaseChange.Refused(var reason) ->
                switch (reason) {
                    case DUTIES_OPEN -> new Remedy(page + "#skyldigheter", "Gå till ärendets skyldigheter");
                    case ROOT_CAUSE_MISSING -> new Remedy(page + "/arbete/orsak", "Ange grundorsaken");
                    case MEASURES_OPEN -> new Remedy(page + "#atgarder", "Gå till ärendets åtgärder");
                    case AWARENESS_MISSING -> new Remedy("#" + WorkFields.target("at"), "Ange tiden");
                    case LEADER_NOT_OPEN, ITSELF ->
                        new Remedy("#" + WorkFields.target("into"), "Ange ett annat ärende");
                    default -> new Remedy(page, "Gå till ärendet");
                };
            case CaseChange.DutyRefused(var reason) ->
                reason == Refusal.LATE_REASON_MISSING
                        ? new Remedy("#" + WorkFields.target("lateReason"), "Skriv varför det blev sent")
                        : reason == Refusal.DECIDER_MISSING
                                ? new Remedy("#" + WorkFields.target("decider"), "Skriv vem som har beslutat")
                                : new Remedy(page + "#skyldigheter", "Gå till ärendets skyldigheter");
            default -> new Remedy(page, "Gå till ärendet");
        };
    }
}
