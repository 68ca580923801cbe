package se.incidentkedjan.notification.dispatch.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Kept;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.messaging.Inbox;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.DeliveryState;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.Reactions;

/** What we listen to. A batch is durable before its messages are handed over and its offsets are committed. */
@Configuration(proxyBeanMethods = false)
class DispatchConsumers {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchConsumers.class);

    @Bean
    Consumer<Message<List<byte[]>>> thankReporters(
            Inbox inbox, Ledger<Dispatch> ledger, Reactions reactions, HandOver handOver, Bystander bystander) {
        return inbox.feeding(hearing(ledger, reactions, handOver).andThen(bystander::hear));
    }

    @Bean
    Consumer<Message<List<byte[]>>> reachThoseWhoMustKnow(
            Inbox inbox, Ledger<Dispatch> ledger, Reactions reactions, HandOver handOver, Bystander bystander) {
        return inbox.feeding(hearing(ledger, reactions, handOver).andThen(bystander::hear));
    }

    static Consumer<List<EventEnvelope>> hearing(Ledger<Dispatch> ledger, Reactions reactions, HandOver handOver) {
        return batch -> {
            // Collected by id, because what is decided may be decided twice.
            Map<String, Delivery> nobody = new HashMap<>();
            var heard = ledger.hear(batch, (envelope, known) -> {
                var decision = reactions.to(envelope, known);
                nobodyIn(decision, known, nobody);
                return decision;
            });
            handOver.of(heard.changed().stream()
                    .map(incident -> heard.kept().get(incident))
                    .filter(Objects::nonNull)
                    .map(Kept::state)
                    .filter(Objects::nonNull)
                    .toList());
            nobody.values().forEach(delivery -> {
                LOG.error(
                        "Nobody with an e-mail address holds the role {}: delivery {} cannot be sent; complete organisation.yml",
                        delivery.step() == null ? "?" : delivery.step().role(),
                        delivery.id());
                handOver.nobody(delivery);
            });
        };
    }

    private static void nobodyIn(Decision<Dispatch> decision, @Nullable Dispatch known, Map<String, Delivery> nobody) {
        if (decision.state() == null) {
            return;
        }
        int before = known == null ? 0 : known.deliveries().size();
        decision.state().deliveries().stream()
                .skip(before)
                .filter(delivery -> delivery.progress().state() == DeliveryState.FAILED)
                .forEach(delivery -> nobody.put(delivery.id(), delivery));
    }
}
