package se.incidentkedjan.notification.dispatch.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.ledger.Ledgers;
import se.incidentkedjan.notification.dispatch.Dispatch;

/** Where dispatches are kept. */
@Configuration(proxyBeanMethods = false)
class DispatchStore {

    @Bean
    Ledger<Dispatch> dispatches(Ledgers ledgers) {
        return ledgers.open("dispatches", Dispatch.class, Dispatch::wakeAt);
    }
}
