package se.incidentkedjan.escalation.decisionsheet.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.web.DutyLinks;
import se.incidentkedjan.escalation.decisionsheet.DecisionSheet;
import se.incidentkedjan.escalation.duty.Duty;

/** Leads from the card of a decided duty to its sheet. */
@Component
class SheetLinks implements DutyLinks {

    @Override
    public Optional<Link> of(IncidentCase one, Duty duty) {
        return !one.isErased() && DecisionSheet.isDecided(duty)
                ? Optional.of(new Link(
                        "Beslutsblad",
                        "/arenden/%s/beslutsblad/%s%s"
                                .formatted(
                                        one.incident(),
                                        duty.code(),
                                        duty.controller() == null ? "" : "?for=" + duty.controller())))
                : Optional.empty();
    }
}
