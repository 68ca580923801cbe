package se.incidentkedjan.escalation.drafts.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.web.DutyLinks;
import se.incidentkedjan.escalation.drafts.Drafting;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.DutyDefinition;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.escalation.duty.Filing.Stage;
import se.incidentkedjan.events.facts.YesNo;

/** Leads from the card of a duty to its draft. */
@Component
class DraftLinks implements DutyLinks {

    private final Drafting drafting;
    private final DecisionBasis basis;

    DraftLinks(Drafting drafting, DecisionBasis basis) {
        this.drafting = drafting;
        this.basis = basis;
    }

    @Override
    public Optional<Link> of(IncidentCase one, Duty duty) {
        var isPossible = !one.isErased()
                && one.facts().securityClassified() != YesNo.YES
                && duty.status() != DutyStatus.NOT_APPLICABLE
                && (hasForm(duty) || isSupplement(duty));
        return isPossible
                ? Optional.of(new Link(
                        "Utkast",
                        "/arenden/%s/utkast/%s%s"
                                .formatted(
                                        one.incident(),
                                        duty.code(),
                                        duty.controller() == null ? "" : "?for=" + duty.controller())))
                : Optional.empty();
    }

    private boolean hasForm(Duty duty) {
        return drafting.forms().find(duty.code(), Stage.COMPLETE).isPresent();
    }

    private boolean isSupplement(Duty duty) {
        return basis.duties().codes().stream()
                .flatMap(code -> basis.duties().newest(code).stream())
                .map(DutyDefinition::supplement)
                .anyMatch(duty.code()::equals);
    }
}
