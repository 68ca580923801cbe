package se.incidentkedjan.notification.dispatch.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.ledger.Excerpts;

/**
 * Finds those who must act among very many who wait. Waking goes by the time alone; after a restart with a storm of receipts in
 * the store, whoever must act would else come after all of them.
 */
public final class UrgentFirst {

    private static final int AT_ONCE = 1000;

    private final Excerpts<DispatchExcerpt> excerpts;
    private final Clock clock;

    UrgentFirst(Excerpts<DispatchExcerpt> excerpts, Clock clock) {
        this.excerpts = excerpts;
        this.clock = clock;
    }

    /** The incidents in which something urgent is to be done by now, the oldest first. */
    public List<IncidentId> due() {
        return excerpts
                .find(
                        Filters.and(
                                Filters.gt(DispatchExcerpt.URGENT_AT, Instant.EPOCH),
                                Filters.lte(DispatchExcerpt.URGENT_AT, clock.instant())),
                        Sorts.ascending(DispatchExcerpt.URGENT_AT),
                        0,
                        AT_ONCE)
                .stream()
                .map(DispatchExcerpt::incident)
                .toList();
    }
}
