package se.incidentkedjan.escalation.casework.messaging;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.IntakeEvent.ReportErased;
import se.incidentkedjan.events.NotificationEvent.DeliveriesErased;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.messaging.Inbox;

/** Opens a case for every report, and hears that what others kept of a case is erased. */
@Configuration(proxyBeanMethods = false)
class CaseworkMessaging {

    @Bean
    Consumer<Message<List<byte[]>>> assessReports(
            Inbox inbox, Ledger<IncidentCase> cases, DecisionBasis basis, Clock clock) {
        return inbox.feeding(
                batch -> cases.hear(batch, (envelope, known) -> assess(envelope, known, cases::find, basis, clock)));
    }

    static Decision<IncidentCase> assess(
            EventEnvelope envelope,
            @Nullable IncidentCase known,
            Function<IncidentId, Optional<IncidentCase>> others,
            DecisionBasis basis,
            Clock clock) {
        return switch (envelope.event()) {
            case IncidentReported reported
            when known == null -> {
                var leader = Optional.ofNullable(reported.groupedUnder()).flatMap(others);
                var outcome = IncidentCase.assess(reported, leader.orElse(null), basis.now(), clock.instant());
                yield Decision.become(outcome.incidentCase(), outcome.events());
            }
            case ReportErased erased
            when known != null -> Decision.become(known.confirmed(DocumentType.REPORT_WORDS, erased.erasedAt()));
            case ChainEvent other -> Decision.nothing();
        };
    }

    /**
     * Of all that is said of messages, only that they are erased concerns a case. What is noted is the same however often
     * it is heard, so a case does not count what it hears here, and the many other messages cost it no write.
     */
    @Bean
    Consumer<Message<List<byte[]>>> confirmErasures(Inbox inbox, Ledger<IncidentCase> cases) {
        return inbox.feeding(batch -> {
            for (var envelope : batch) {
                if (envelope.event() instanceof DeliveriesErased erased) {
                    cases.change(erased.incident(), known -> confirm(known, erased));
                }
            }
        });
    }

    static Decision<IncidentCase> confirm(@Nullable IncidentCase known, DeliveriesErased erased) {
        if (known == null) {
            return Decision.nothing();
        }
        var next = known.confirmed(DocumentType.DELIVERIES, erased.erasedAt());
        return next.equals(known) ? Decision.nothing() : Decision.become(next);
    }
}
