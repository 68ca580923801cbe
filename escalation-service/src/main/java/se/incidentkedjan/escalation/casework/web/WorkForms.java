package se.incidentkedjan.escalation.casework.web;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.IncidentCase;

/** The forms of case work, by the ends of their addresses. */
@Component
class WorkForms {

    private static final Set<String> ABOUT_A_DUTY = Set.of("skickat", "rad", "beslut");

    private final FactsForm facts;
    private final DutyForms duties;

    WorkForms(FactsForm facts, DutyForms duties) {
        this.facts = facts;
        this.duties = duties;
    }

    /** The form with this name; empty when there is none, or when it asks about a duty that the case does not have. */
    Optional<WorkForm> form(String name, IncidentCase one, Typed typed) {
        if (ABOUT_A_DUTY.contains(name) && !DutyForms.isAboutOneOf(one, typed)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (name) {
                    case "uppgifter" -> facts.form(one, typed);
                    case "tider" -> MomentForm.form(typed);
                    case "skickat" -> duties.filing(one, typed);
                    case "tilldela" -> LifecycleForms.assignment(typed);
                    case "avfarda" -> LifecycleForms.rejection(typed);
                    case "oppna" -> LifecycleForms.reopening(typed);
                    case "sla-ihop" -> OtherCaseForms.merging(typed);
                    case "dela-ut" -> OtherCaseForms.ungrouping();
                    case "namnd" -> duties.controller(one, typed);
                    case "atgard" -> HandlingForms.measure(typed);
                    case "lamna-over" -> HandlingForms.handOver(typed);
                    case "orsak" -> HandlingForms.cause(typed);
                    case "koppla" -> OtherCaseForms.link(typed);
                    case "rad" -> duties.advice(one, typed);
                    case "beslut" -> duties.decision(one, typed);
                    default -> null;
                });
    }
}
