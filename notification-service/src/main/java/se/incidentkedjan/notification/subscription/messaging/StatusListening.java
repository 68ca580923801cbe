package se.incidentkedjan.notification.subscription.messaging;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.kit.ledger.Kept;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.notification.dispatch.messaging.Bystander;
import se.incidentkedjan.notification.subscription.Bulletin;
import se.incidentkedjan.notification.subscription.Couriers;
import se.incidentkedjan.notification.subscription.StatusReactions;

/** What we listen to. A batch is durable before it is handed over. */
@Configuration(proxyBeanMethods = false)
class StatusListening {

    @Bean
    Bystander tellSystems(Ledger<Bulletin> bulletins, StatusReactions reactions, Couriers couriers) {
        return batch -> {
            var events = reactions.isAnyoneListening() ? batch : ofThoseKept(batch, bulletins);
            if (!events.isEmpty()) {
                var heard = bulletins.hear(events, reactions);
                couriers.handOver(heard.changed().stream()
                        .map(incident -> heard.kept().get(incident))
                        .filter(Objects::nonNull)
                        .map(Kept::state)
                        .filter(Objects::nonNull)
                        .toList());
            }
        };
    }

    /**
     * What waits must also hear that it is not to be told, or to be erased, while no system wants to be told. Of other incidents
     * nothing is written then, and that earlier events were not heard is no gap.
     */
    private static List<EventEnvelope> ofThoseKept(List<EventEnvelope> batch, Ledger<Bulletin> bulletins) {
        var kept = bulletins.known(batch.stream().map(EventEnvelope::incident).collect(Collectors.toSet()));
        return batch.stream()
                .filter(envelope -> kept.contains(envelope.incident()))
                .toList();
    }
}
