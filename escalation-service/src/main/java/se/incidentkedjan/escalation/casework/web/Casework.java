package se.incidentkedjan.escalation.casework.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.CaseChange;
import se.incidentkedjan.escalation.casework.CaseStatus;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Outcome;
import se.incidentkedjan.escalation.casework.store.CaseList;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Ledger;

/** What people and programs may do with cases. */
@Component
class Casework {

    /** What came of asking for a change. */
    sealed interface Answer {

        /** The case changed. */
        record Changed(IncidentCase incidentCase) implements Answer {}

        /** The case did not change, and this is why. */
        record Refused(CaseChange.Refused.Reason reason) implements Answer {}

        /** There is no such case. */
        record NoSuchCase() implements Answer {}
    }

    private final Ledger<IncidentCase> cases;
    private final CaseList list;
    private final DecisionBasis basis;

    Casework(Ledger<IncidentCase> cases, CaseList list, DecisionBasis basis) {
        this.cases = cases;
        this.list = list;
        this.basis = basis;
    }

    List<IncidentCase> page(@Nullable CaseStatus status, int page, int size) {
        return list.page(status, page, size);
    }

    long count(@Nullable CaseStatus status) {
        return list.count(status);
    }

    /** The case with this id or reference. */
    Optional<IncidentCase> find(String idOrReference) {
        try {
            return idOrReference.length() == 36
                    ? cases.find(IncidentId.parse(idOrReference))
                    : list.find(Reference.parse(idOrReference));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Answer meet(String idOrReference, Optional<DutyCode> duty, Instant at) {
        var found = find(idOrReference);
        if (found.isEmpty()) {
            return new Answer.NoSuchCase();
        }
        if (duty.isEmpty()) {
            return new Answer.Refused(CaseChange.Refused.Reason.NO_SUCH_DUTY);
        }
        var refused = new AtomicReference<CaseChange.@Nullable Refused>();
        var changed = cases.change(found.get().incident(), known -> {
            refused.set(null);
            if (known == null) {
                return Decision.nothing();
            }
            return switch (known.meet(duty.get(), at, basis.duties())) {
                case Outcome(IncidentCase next, var events) -> Decision.become(next, events);
                case CaseChange.Refused no -> {
                    refused.set(no);
                    yield Decision.nothing();
                }
            };
        });
        var no = refused.get();
        if (no != null) {
            return new Answer.Refused(no.reason());
        }
        return changed.<Answer>map(Answer.Changed::new).orElseGet(Answer.NoSuchCase::new);
    }
}
