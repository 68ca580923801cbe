package se.incidentkedjan.escalation.casework.messaging;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.messaging.Inbox;

/** Opens a case for every report. */
@Configuration(proxyBeanMethods = false)
class CaseworkMessaging {

    @Bean
    Consumer<Message<List<byte[]>>> assessReports(
            Inbox inbox, Ledger<IncidentCase> cases, DecisionBasis basis, Clock clock) {
        return inbox.feeding(batch -> cases.hear(batch, (envelope, known) -> assess(envelope, known, basis, clock)));
    }

    static Decision<IncidentCase> assess(
            EventEnvelope envelope, @Nullable IncidentCase known, DecisionBasis basis, Clock clock) {
        if (known != null || !(envelope.event() instanceof IncidentReported reported)) {
            return Decision.nothing();
        }
        var outcome = IncidentCase.assess(reported, basis, clock.instant());
        return Decision.become(outcome.incidentCase(), outcome.events());
    }
}
