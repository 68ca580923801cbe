package se.incidentkedjan.notification.rhythm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * What stands in the link by which someone chooses how often they are told: who, and until when it counts, signed. It is good for
 * that and for nothing else. Kept nowhere.
 */
public final class RhythmLinks {

    private static final byte PURPOSE = 'r';
    private static final String MAC = "HmacSHA256";
    private static final int BEFORE = 1 + Long.BYTES;
    private static final int PROOF = 16;
    private static final int LONGEST = 400;
    private static final Base64.Encoder WRITTEN = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder READ = Base64.getUrlDecoder();

    private final SecretKey key;
    private final Duration life;
    private final Clock clock;

    /**
     * Links signed with a key that signs nothing else.
     *
     * @param life how long a link counts
     */
    public RhythmLinks(SecretKey key, Duration life, Clock clock) {
        this.key = key;
        this.life = life;
        this.clock = clock;
    }

    /** What came of reading one. */
    public sealed interface Reading {
        /**
         * It counts.
         *
         * @param person their id in organisation.yml
         */
        record Good(String person) implements Reading {}

        /** It was ours, but counts no longer. */
        record TooOld() implements Reading {}

        /** It is not ours, or not whole. */
        record Unknown() implements Reading {}
    }

    /** What stands in the link to a person, as letters, digits, hyphens and underscores. */
    public String of(String person) {
        var id = person.getBytes(UTF_8);
        var said = ByteBuffer.allocate(BEFORE + id.length)
                .put(PURPOSE)
                .putLong(clock.instant().plus(life).getEpochSecond())
                .put(id)
                .array();
        return WRITTEN.encodeToString(ByteBuffer.allocate(said.length + PROOF)
                .put(said)
                .put(proof(said))
                .array());
    }

    /** Reads what stood in a link. */
    public Reading read(String text) {
        return bytes(text)
                .<Reading>map(bytes -> {
                    var until = Instant.ofEpochSecond(
                            ByteBuffer.wrap(bytes, 1, Long.BYTES).getLong());
                    var person = new String(bytes, BEFORE, bytes.length - BEFORE - PROOF, UTF_8);
                    return clock.instant().isBefore(until) ? new Reading.Good(person) : new Reading.TooOld();
                })
                .orElseGet(Reading.Unknown::new);
    }

    private Optional<byte[]> bytes(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var bytes = READ.decode(text);
            return bytes.length > BEFORE + PROOF
                            && bytes[0] == PURPOSE
                            // The last letter may have bits to spare: else some links could be written in several ways.
                            && WRITTEN.encodeToString(bytes).equals(text)
                            && MessageDigest.isEqual(
                                    proof(Arrays.copyOf(bytes, bytes.length - PROOF)),
                                    Arrays.copyOfRange(bytes, bytes.length - PROOF, bytes.length))
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
}
