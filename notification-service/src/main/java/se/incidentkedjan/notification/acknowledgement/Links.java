package se.incidentkedjan.notification.acknowledgement;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.SecretKey;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.notification.proof.Tickets;

/**
 * What stands in the link of a message: whose message it is and until when it counts, signed. It is good for saying that one
 * has it, and for nothing else. Kept nowhere.
 */
public final class Links {

    /** Seconds are counted from here, so that they fit in four bytes for a century: 2026-01-01T00:00:00Z. */
    private static final long EPOCH = 1_767_225_600L;

    private static final int SAID = 2 * 16 + Integer.BYTES;

    private final Tickets tickets;
    private final Duration life;
    private final Clock clock;
    private final MessageIds messageIds;

    /**
     * Links signed with a key.
     *
     * @param life how long a link counts
     */
    public Links(SecretKey key, Duration life, Clock clock) {
        this.tickets = new Tickets(key, 'a');
        this.life = life;
        this.clock = clock;
        this.messageIds = MessageIds.derivedFrom(key);
    }

    /** The Message-IDs of mails, signed with a key derived from that of the links. */
    public MessageIds messageIds() {
        return messageIds;
    }

    /**
     * What a link says.
     *
     * @param incident the incident
     * @param delivery the id of the message that it stands in
     * @param until when it ceases to count, UTC, in whole seconds
     */
    public record Link(IncidentId incident, String delivery, Instant until) {}

    /** What came of reading one. */
    public sealed interface Reading {
        /** It counts. */
        record Good(Link link) implements Reading {}

        /** It was ours, but counts no longer. */
        record TooOld(Link link) implements Reading {}

        /** It is not ours, or not whole. */
        record Unknown() implements Reading {}
    }

    /** What stands in the link of a message, as letters, digits, hyphens and underscores. */
    public String of(IncidentId incident, String delivery) {
        return tickets.saying(ByteBuffer.allocate(SAID)
                .put(bytes(incident.value()))
                .put(bytes(UUID.fromString(delivery)))
                .putInt(Math.toIntExact(clock.instant().plus(life).getEpochSecond() - EPOCH))
                .array());
    }

    /** Reads what stood in a link. */
    public Reading read(String text) {
        return tickets.read(text)
                .filter(said -> said.length == SAID)
                .map(ByteBuffer::wrap)
                .<Reading>map(said -> {
                    var incident = new IncidentId(new UUID(said.getLong(), said.getLong()));
                    var delivery = new UUID(said.getLong(), said.getLong()).toString();
                    var link = new Link(
                            incident, delivery, Instant.ofEpochSecond(EPOCH + Integer.toUnsignedLong(said.getInt())));
                    return clock.instant().isBefore(link.until()) ? new Reading.Good(link) : new Reading.TooOld(link);
                })
                .orElseGet(Reading.Unknown::new);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
