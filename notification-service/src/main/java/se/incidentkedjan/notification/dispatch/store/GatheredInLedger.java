package se.incidentkedjan.notification.dispatch.store;

import com.mongodb.client.model.Filters;
import java.util.Set;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.GatheredMessages;

/** Looks in the excerpts. Those that an earlier version wrote hold nothing that is gathered. */
record GatheredInLedger(Ledger<Dispatch> dispatches) implements GatheredMessages {

    /** Those beyond are found when these have been told of. */
    private static final int MOST = 2_000;

    @Override
    public Set<IncidentId> waitingFor(String person) {
        return dispatches.ids(Filters.eq(DispatchExcerpt.GATHERING, person), MOST);
    }

    @Override
    public Set<IncidentId> in(String letter) {
        return dispatches.ids(Filters.eq(DispatchExcerpt.LETTERS, letter), MOST);
    }
}
