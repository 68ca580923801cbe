package se.incidentkedjan.events;

import java.time.Instant;
import se.incidentkedjan.events.facts.IncidentFacts;

/** What incident-intake says: reports that came in. The reporter's words stay there. */
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
     */
    record IncidentReported(
            IncidentId incident,
            Municipality municipality,
            Reference reference,
            Instant receivedAt,
            Channel channel,
            boolean receiptWanted,
            IncidentFacts facts)
            implements IntakeEvent {}
}
