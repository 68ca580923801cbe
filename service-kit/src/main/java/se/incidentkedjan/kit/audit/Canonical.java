package se.incidentkedjan.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write facts as bytes before they are hashed or signed: a number is eight bytes, a text is its length in
 * four bytes and then its UTF-8, an absent text has the length -1. No two different rows of facts give the same bytes.
 */
final class Canonical {

    private static final int ROOM = 512;

    private ByteBuffer buffer = ByteBuffer.allocate(ROOM);

    /** Forgets what has been written, and begins with the name of a form, so that one form cannot pass for another. */
    Canonical begin(String form) {
        buffer.clear();
        return text(form);
    }

    Canonical text(@Nullable String text) {
        if (text == null) {
            ensure(Integer.BYTES).putInt(-1);
            return this;
        }
        var bytes = text.getBytes(UTF_8);
        ensure(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
        return this;
    }

    Canonical number(long number) {
        ensure(Long.BYTES).putLong(number);
        return this;
    }

    byte[] bytes() {
        var bytes = new byte[buffer.position()];
        buffer.get(0, bytes);
        return bytes;
    }

    /** In hexadecimal. */
    String sha256(MessageDigest digest) {
        digest.update(buffer.array(), 0, buffer.position());
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private ByteBuffer ensure(int more) {
        if (buffer.remaining() < more) {
            var larger = ByteBuffer.allocate(2 * buffer.capacity() + more);
            larger.put(buffer.flip());
            buffer = larger;
        }
        return buffer;
    }
}
