package se.incidentkedjan.intake.report.messaging;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EscalationEvent.DisposalOrdered;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.intake.report.Disposal;

/** Carries out the orders to erase words. */
final class DisposalOrders {

    private static final Logger LOG = LoggerFactory.getLogger(DisposalOrders.class);

    private DisposalOrders() {}

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
