package se.incidentkedjan.intake.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import se.incidentkedjan.events.Channel;

/**
 * What the sender calls a request, so that repeating it makes no second report. Only its hash is kept.
 *
 * @param hash SHA-256, in hex, of the way in and the key
 */
public record IdempotencyKey(String hash) {

    /** The most characters that a key may have. */
    public static final int LONGEST = 255;

    /**
     * A key as it was sent. Keys of different ways in never meet.
     *
     * @throws IllegalArgumentException when it is empty, too long, or not of visible ASCII characters
     */
    public static IdempotencyKey of(Channel channel, String text) {
        return new IdempotencyKey(sha256(channel + "\n" + visible(text)));
    }

    /**
     * A key as a caller that we know sent it. Keys of different callers never meet.
     *
     * @param caller the one who called, always written in the same way
     * @throws IllegalArgumentException when it is empty, too long, or not of visible ASCII characters
     */
    public static IdempotencyKey of(Channel channel, String caller, String text) {
        // A key has no line break, so that no caller can be written into one.
        return new IdempotencyKey(sha256(channel + "\n" + visible(text) + "\n" + caller));
    }

    /** The key of the drill that was planned for a day: whoever makes it, and however often it is tried, it is made once. */
    public static IdempotencyKey ofDrill(LocalDate day) {
        return new IdempotencyKey(sha256("DRILL\n" + day));
    }

    /**
     * A key of a drill that somebody starts.
     *
     * @throws IllegalArgumentException when it is empty, too long, or not of visible ASCII characters
     */
    public static IdempotencyKey ofStartedDrill(String text) {
        return new IdempotencyKey(sha256("STARTED DRILL\n" + visible(text)));
    }

    private static String visible(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !text.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw new IllegalArgumentException("not an idempotency key");
        }
        return text;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
