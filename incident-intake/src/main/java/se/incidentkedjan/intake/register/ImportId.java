package se.incidentkedjan.intake.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import se.incidentkedjan.events.IncidentId;

/**
 * One import of one file.
 *
 * @param value a UUIDv7
 */
public record ImportId(UUID value) {

    private static final long TIME = 0xFFFF_FFFF_FFFF_0000L;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** Reads the printed form; empty when it is none. */
    public static Optional<ImportId> parse(String text) {
        try {
            var value = UUID.fromString(text);
            return value.toString().equals(text) ? Optional.of(new ImportId(value)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The incident that a row becomes: always the same, so that a row that is taken again after a crash, even when its words
     * have been erased in between, becomes no second incident. A UUIDv7 of the time of the import.
     *
     * @param row as the file counts, from 1
     */
    public IncidentId incident(int row) {
        var sum = ByteBuffer.wrap(sha256(value + "\n" + row));
        long high = (value.getMostSignificantBits() & TIME) | VERSION_7 | (sum.getShort() & 0x0FFFL);
        long low = (sum.getLong() >>> 2) | VARIANT;
        return new IncidentId(new UUID(high, low));
    }

    /** What the data key of the kept rows is found by. */
    IncidentId sealedAs() {
        return new IncidentId(value);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
