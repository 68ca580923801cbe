package se.incidentkedjan.kit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;

/** Names as bytes, and sums over bytes under a key. */
final class Bytes {

    private Bytes() {}

    /** Parts that no other parts can be mistaken for, since none of them may hold the line feed between them. */
    static byte[] of(String... parts) {
        for (var part : parts) {
            if (part.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a name may not hold a line feed");
            }
        }
        return String.join("\n", parts).getBytes(UTF_8);
    }

    /** HMAC-SHA-256 in hex. */
    static String hmac(HeldKey key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
