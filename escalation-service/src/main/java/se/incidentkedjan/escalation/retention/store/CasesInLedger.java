package se.incidentkedjan.escalation.retention.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.conversions.Bson;
import se.incidentkedjan.escalation.casework.CustodyWork;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.retention.DueCases;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EscalationEvent.OrderedDocument;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Kept;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.sealing.Vault;

/** Finds cases that are due in their ledger, and orders through it. */
final class CasesInLedger implements DueCases {

    private final Ledger<IncidentCase> ledger;
    private final Vault reasons;

    /** The reasons that people gave are sealed in this vault, and go with the case. */
    CasesInLedger(Ledger<IncidentCase> ledger, Vault reasons) {
        this.ledger = ledger;
        this.reasons = reasons;
    }

    @Override
    public List<IncidentCase> due(Map<DocumentType, Instant> before, int most) {
        var either = new ArrayList<Bson>();
        before.forEach((type, instant) -> either.add(Filters.and(
                Filters.lt("state.identity.receivedAt", Date.from(instant)),
                Filters.ne("state.custody.disposed.type", type.name()))));
        var found = new ArrayList<IncidentCase>();
        ledger.search(
                Filters.or(either),
                Sorts.ascending("state.identity.reference"),
                0,
                most,
                (incident, incidentCase) -> found.add(incidentCase));
        return found;
    }

    @Override
    public Map<IncidentId, IncidentCase> find(Set<IncidentId> incidents) {
        return incidents.isEmpty() ? Map.of() : Kept.states(ledger.findAll(incidents));
    }

    @Override
    public void dispose(IncidentId incident, UUID protocol, List<OrderedDocument> documents, Instant now) {
        var after = ledger.change(incident, known -> {
            if (known == null) {
                return Decision.nothing();
            }
            var outcome = CustodyWork.dispose(known, protocol, documents, now);
            return outcome.events().isEmpty()
                    ? Decision.nothing()
                    : Decision.become(outcome.incidentCase(), outcome.events());
        });
        // Also when it was erased before: whoever was interrupted here comes again.
        if (after.filter(IncidentCase::isErased).isPresent()) {
            reasons.destroy(incident);
        }
    }

    /** Destroys once more the keys of erased cases that came back with an older copy of their store. */
    void destroyRestoredReasons() {
        ledger.search(
                Filters.eq("state.custody.disposed.type", DocumentType.CASE.name()),
                Sorts.ascending("state.identity.reference"),
                0,
                0,
                (incident, erased) -> {
                    if (!reasons.isErased(incident)) {
                        reasons.destroy(incident);
                    }
                });
    }
}
