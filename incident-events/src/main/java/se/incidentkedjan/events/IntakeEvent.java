package se.incidentkedjan.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.IncidentFacts;

/** What incident-intake says: reports that came in, and words that are gone. The reporter's words stay there. */
public sealed interface IntakeEvent extends ChainEvent {

    /**
     * A report has been received and is stored.
     *
     * @param incident the incident it opens
     * @param municipality where it belongs
     * @param reference what people call it
     * @param receivedAt when it was received, UTC
     * @param channel how it came in
     * @param receiptWanted whether the reporter left an address to send a receipt to
     * @param facts the structured facts as reported
     * @param groupedUnder the incident that this one came in the wake of, in a rush of reports of the same kind from one
     *     place; absent when it stands on its own
     */
    record IncidentReported(
            IncidentId incident,
            Municipality municipality,
            Reference reference,
            Instant receivedAt,
            Channel channel,
            boolean receiptWanted,
            IncidentFacts facts,
            @Nullable IncidentId groupedUnder)
            implements IntakeEvent {

        /** A report that stands on its own. */
        public IncidentReported(
                IncidentId incident,
                Municipality municipality,
                Reference reference,
                Instant receivedAt,
                Channel channel,
                boolean receiptWanted,
                IncidentFacts facts) {
            this(incident, municipality, reference, receivedAt, channel, receiptWanted, facts, null);
        }
    }

    /**
     * The reporter's words, and what they said of themselves, are erased and the key to them is destroyed.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param protocol the protocol of the order; absent when it was not done by an order
     * @param erasedAt when they were taken away, UTC
     */
    record ReportErased(
            IncidentId incident,
            Municipality municipality,
            @Nullable UUID protocol,
            Instant erasedAt) implements IntakeEvent {}
}
