package se.incidentkedjan.intake.report.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EscalationEvent.DisposalOrdered;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.intake.followup.Standings;
import se.incidentkedjan.intake.followup.messaging.CaseNews;
import se.incidentkedjan.intake.report.Disposal;
import se.incidentkedjan.kit.messaging.Inbox;

/** Hears the orders to erase, and how far cases come. Reports are received also without that. */
@Configuration(proxyBeanMethods = false)
class DisposalOrders {

    private static final Logger LOG = LoggerFactory.getLogger(DisposalOrders.class);

    @Bean
    Consumer<Message<List<byte[]>>> followCases(Inbox inbox, Disposal disposal, Standings standings) {
        return inbox.feeding(batch -> {
            standings.keep(CaseNews.standings(batch.stream().map(EventEnvelope::event)));
            carryOut(batch, disposal);
        });
    }

    /** Each order may come again: erasing what is erased does nothing. */
    static void carryOut(List<EventEnvelope> batch, Disposal disposal) {
        for (var envelope : batch) {
            if (envelope.event() instanceof DisposalOrdered order
                    && order.isOf(DocumentType.REPORT_WORDS)
                    && disposal.erase(order.incident(), order.protocol()) instanceof Disposal.Outcome.NoSuchReport) {
                LOG.error("The words of {} were to be erased, and there is no such report", order.incident());
            }
        }
    }
}
