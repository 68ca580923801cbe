package se.incidentkedjan.notification.dispatch.store;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.ledger.Ledgers;
import se.incidentkedjan.notification.dispatch.Agenda;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.GatheredMessages;

/** Where dispatches are kept. */
@Configuration(proxyBeanMethods = false)
class DispatchStore {

    @Bean
    Ledger<Dispatch> dispatches(Ledgers ledgers) {
        return ledgers.open("dispatches", Dispatch.class, Agenda::wakeAt, List.of(), DispatchExcerpt.excerpt());
    }

    @Bean
    UrgentFirst urgentFirst(Ledger<Dispatch> dispatches, Clock clock) {
        return new UrgentFirst(dispatches.excerpts(DispatchExcerpt.excerpt()), clock);
    }

    @Bean
    GatheredMessages gatheredMessages(Ledger<Dispatch> dispatches) {
        return new GatheredInLedger(dispatches);
    }

    @Bean
    ChainCheck nobodyAnswers(Ledger<Dispatch> dispatches) {
        return new NobodyAnswersCheck(dispatches.excerpts(DispatchExcerpt.excerpt()));
    }
}
