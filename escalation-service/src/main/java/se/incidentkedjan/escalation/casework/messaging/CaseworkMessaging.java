package se.incidentkedjan.escalation.casework.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import se.incidentkedjan.escalation.casework.CustodyWork;
import se.incidentkedjan.escalation.casework.DrillWork;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.store.Storms;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.NotificationEvent.DeliveriesErased;
import se.incidentkedjan.events.NotificationEvent.StepAcknowledged;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.messaging.Inbox;

/** Opens a case for every report, and hears that what others kept of a case is erased. */
@Configuration(proxyBeanMethods = false)
class CaseworkMessaging {

    @Bean
    Consumer<Message<List<byte[]>>> assessReports(Inbox inbox, Storms storms) {
        return inbox.feeding(storms::hear);
    }

    /**
     * Of all that is said of messages, only that they are erased concerns a case, and that somebody has it if it is a drill.
     * What is noted is the same however often it is heard, so a case does not count what it hears here, and the many other
     * messages cost it no write.
     */
    @Bean
    Consumer<Message<List<byte[]>>> confirmErasures(Inbox inbox, Ledger<IncidentCase> cases) {
        return inbox.feeding(batch -> {
            for (var envelope : batch) {
                if (envelope.event() instanceof DeliveriesErased erased) {
                    cases.change(erased.incident(), known -> confirm(known, erased));
                }
                if (envelope.event() instanceof StepAcknowledged acknowledged) {
                    cases.change(acknowledged.incident(), known -> end(known, acknowledged));
                }
            }
        });
    }

    /** Nobody does anything more with a drill than answering it. */
    static Decision<IncidentCase> end(@Nullable IncidentCase known, StepAcknowledged acknowledged) {
        if (known == null || !known.isDrill()) {
            return Decision.nothing();
        }
        var outcome = DrillWork.answer(known, acknowledged.acknowledgedAt());
        return outcome.events().isEmpty()
                ? Decision.nothing()
                : Decision.become(outcome.incidentCase(), outcome.events());
    }

    static Decision<IncidentCase> confirm(@Nullable IncidentCase known, DeliveriesErased erased) {
        if (known == null) {
            return Decision.nothing();
        }
        var next = CustodyWork.confirm(known, DocumentType.DELIVERIES, erased.erasedAt());
        return next.equals(known) ? Decision.nothing() : Decision.become(next);
    }
}
