package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DecisionReference;
import se.incidentkedjan.events.DocumentType;

/**
 * Documents of an incident that are erased, or about to be.
 *
 * @param type which
 * @param decision the gallringsbeslut; absent when it was not done by an order from here
 * @param protocol the protocol of the order; absent likewise
 * @param orderedAt when it was ordered, UTC
 * @param erasedAt when they were erased, as the service that kept them has confirmed, UTC; absent until it has
 */
public record Disposed(
        DocumentType type,
        @Nullable DecisionReference decision,
        @Nullable String protocol,
        Instant orderedAt,
        @Nullable Instant erasedAt) {

    Disposed confirmed(Instant at) {
        return erasedAt == null ? new Disposed(type, decision, protocol, orderedAt, at) : this;
    }
}
