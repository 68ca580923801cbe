package se.incidentkedjan.kit.ledger;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.messaging.EventMeters;
import se.incidentkedjan.kit.relay.EventRelay;
import se.incidentkedjan.kit.tracing.EventTracing;

/** Gives a service with a store its ledgers. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
        afterName = "se.incidentkedjan.kit.messaging.MessagingAutoConfiguration")
class LedgerAutoConfiguration {

    @Bean
    WakeUps wakeUps(Clock clock) {
        return new WakeUps(clock);
    }

    @Bean
    ChainCheck lateCheck(WakeUps wakeUps) {
        return new LateCheck(wakeUps);
    }

    @Bean
    Ledgers ledgers(
            MongoTemplate mongo,
            EventRelay relay,
            EventTracing tracing,
            EventMeters meters,
            WakeUps wakeUps,
            Clock clock) {
        return new Ledgers(mongo, relay, tracing, meters, wakeUps, clock);
    }
}
