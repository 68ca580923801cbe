package se.incidentkedjan.intake.report.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.intake.followup.Standings;
import se.incidentkedjan.intake.followup.messaging.CaseNews;
import se.incidentkedjan.intake.report.Disposal;
import se.incidentkedjan.kit.messaging.Inbox;

/**
 * Hears what becomes of the reports as cases: how far each has come, and the orders to erase. Reports are received also
 * without that.
 */
@Configuration(proxyBeanMethods = false)
class CaseListening {

    @Bean
    Consumer<Message<List<byte[]>>> followCases(Inbox inbox, Disposal disposal, Standings standings) {
        return inbox.feeding(batch -> {
            standings.keep(CaseNews.standings(batch.stream().map(EventEnvelope::event)));
            DisposalOrders.carryOut(batch, disposal);
        });
    }
}
