package se.incidentkedjan.notification.sending.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.notification.sending.http.HttpAddress;

/**
 * Signs calls so that the receiver can see that they are ours and new, by the symmetric scheme of Standard Webhooks 1.0.0:
 * HMAC-SHA256 over id, time and body, with full stops between.
 */
final class Hmac {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final List<SecretKeySpec> keys;

    private Hmac(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    /**
     * By one secret, or by each of several with spaces between.
     *
     * @throws InvalidConfiguration when one of them is not of the form of the standard
     */
    static Hmac with(String secrets, String setting) {
        return new Hmac(Arrays.stream(secrets.strip().split("\\s+"))
                .map(secret -> key(secret, setting))
                .toList());
    }

    private static SecretKeySpec key(String secret, String setting) {
        try {
            if (secret.startsWith(PREFIX)) {
                var bytes = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
                if (bytes.length >= SHORTEST && bytes.length <= LONGEST) {
                    return new SecretKeySpec(bytes, "HmacSHA256");
                }
            }
        } catch (IllegalArgumentException e) {
            // Told below, without what stands in it.
        }
        throw HttpAddress.wrong(
                setting,
                "Hemligheten ska vara whsec_ följt av 24 till 64 byte i Base64. Gör en: echo whsec_$(openssl rand"
                        + " -base64 32)");
    }

    /** What stands in the header {@code webhook-signature}. */
    String of(String id, Instant at, String body) {
        var signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(UTF_8);
        return keys.stream().map(key -> "v1," + of(key, signed)).collect(Collectors.joining(" "));
    }

    private static String of(SecretKeySpec key, byte[] signed) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
