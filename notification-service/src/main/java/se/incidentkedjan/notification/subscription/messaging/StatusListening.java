package se.incidentkedjan.notification.subscription.messaging;

import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.kit.ledger.Kept;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.notification.dispatch.messaging.Bystander;
import se.incidentkedjan.notification.subscription.Bulletin;
import se.incidentkedjan.notification.subscription.Couriers;
import se.incidentkedjan.notification.subscription.StatusReactions;

/** What we listen to, when any system wants to be told. A batch is durable before it is handed over. */
@Configuration(proxyBeanMethods = false)
class StatusListening {

    @Bean
    Bystander tellSystems(Ledger<Bulletin> bulletins, StatusReactions reactions, Couriers couriers) {
        return batch -> {
            // Where no system wants to be told, nothing is written.
            if (reactions.isAnyoneListening()) {
                var heard = bulletins.hear(batch, reactions);
                couriers.handOver(heard.changed().stream()
                        .map(incident -> heard.kept().get(incident))
                        .filter(Objects::nonNull)
                        .map(Kept::state)
                        .filter(Objects::nonNull)
                        .toList());
            }
        };
    }
}
