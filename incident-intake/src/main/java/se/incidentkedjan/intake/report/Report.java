package se.incidentkedjan.intake.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.facts.IncidentFacts;

/**
 * A report that has been received. The only place where the reporter's words and address are.
 *
 * @param incident the incident it opens
 * @param municipality where it belongs
 * @param reference what people call it
 * @param receivedAt when it was received, UTC
 * @param channel how it came in
 * @param description the reporter's words
 * @param reporter who reported
 * @param facts the structured facts as reported
 * @param idempotencyKey hash of what the sender called the request
 * @param fingerprint hash of what was sent; there when the key is
 */
public record Report(
        IncidentId incident,
        Municipality municipality,
        Reference reference,
        Instant receivedAt,
        Channel channel,
        @Nullable String description,
        @Nullable Reporter reporter,
        IncidentFacts facts,
        @Nullable String idempotencyKey,
        @Nullable String fingerprint) {

    /** Whether the reporter left an address to send a receipt to. */
    public boolean receiptWanted() {
        return reporter != null && reporter.email() != null;
    }

    /** What the reporter gets to know. */
    public Receipt receipt() {
        return new Receipt(incident, reference, receivedAt);
    }

    /** Tells codes only, so that no log can tell the words. */
    @Override
    public String toString() {
        return "Report[" + incident + ", " + reference + "]";
    }
}
