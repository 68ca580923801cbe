package se.incidentkedjan.notification.acknowledgement;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import se.incidentkedjan.events.IncidentId;

/**
 * What stands in the link of a message: whose message it is and until when it counts, signed. It is good for saying that one
 * has it, and for nothing else. Kept nowhere.
 */
public final class Links {

    /** Seconds are counted from here, so that they fit in four bytes for a century: 2026-01-01T00:00:00Z. */
    private static final long EPOCH = 1_767_225_600L;

    private static final byte PURPOSE = 'a';
    private static final String MAC = "HmacSHA256";
    private static final int SAID = 1 + 2 * 16 + Integer.BYTES;
    private static final int PROOF = 16;
    private static final Base64.Encoder WRITTEN = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder READ = Base64.getUrlDecoder();

    private final SecretKey key;
    private final Duration life;
    private final Clock clock;
    private final MessageIds messageIds;

    /**
     * Links signed with a key.
     *
     * @param life how long a link counts
     */
    public Links(SecretKey key, Duration life, Clock clock) {
        this.key = key;
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
        var said = ByteBuffer.allocate(SAID)
                .put(PURPOSE)
                .put(bytes(incident.value()))
                .put(bytes(UUID.fromString(delivery)))
                .putInt(Math.toIntExact(clock.instant().plus(life).getEpochSecond() - EPOCH))
                .array();
        return WRITTEN.encodeToString(
                ByteBuffer.allocate(SAID + PROOF).put(said).put(proof(said)).array());
    }

    /** Reads what stood in a link. */
    public Reading read(String text) {
        return bytes(text)
                .<Reading>map(bytes -> {
                    var said = ByteBuffer.wrap(bytes, 1, SAID - 1);
                    var incident = new IncidentId(new UUID(said.getLong(), said.getLong()));
                    var delivery = new UUID(said.getLong(), said.getLong()).toString();
                    var link = new Link(
                            incident, delivery, Instant.ofEpochSecond(EPOCH + Integer.toUnsignedLong(said.getInt())));
                    return clock.instant().isBefore(link.until()) ? new Reading.Good(link) : new Reading.TooOld(link);
                })
                .orElseGet(Reading.Unknown::new);
    }

    private Optional<byte[]> bytes(String text) {
        try {
            var bytes = READ.decode(text);
            return bytes.length == SAID + PROOF
                            && bytes[0] == PURPOSE
                            // The last letter has bits to spare: else some links could be written in four ways.
                            && WRITTEN.encodeToString(bytes).equals(text)
                            && MessageDigest.isEqual(
                                    proof(Arrays.copyOf(bytes, SAID)), Arrays.copyOfRange(bytes, SAID, SAID + PROOF))
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    private byte[] proof(byte[] said) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(said), PROOF);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
