package se.incidentkedjan.notification.acknowledgement;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.notification.proof.Proofs;

/**
 * What stands before the @ of the Message-ID of our mails: the delivery, the incident and a proof that we made it. Whoever
 * repeats it, in an answer or a returned mail, has had the message. Kept nowhere.
 */
public final class MessageIds {

    private static final int PROOF = 12;

    // Only small letters, digits and full stops: some relays change the case, and none of them change these.
    private static final Pattern FORM =
            Pattern.compile("(?<![0-9a-f])([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
                    + "\\.([0-9a-f]{32})\\.([0-9a-f]{24})(?![0-9a-f])");

    private final Proofs proofs;

    private MessageIds(SecretKey key) {
        this.proofs = new Proofs(key);
    }

    /**
     * Message-IDs signed with a key that is derived from another one, so that no proof of the one is any of the other.
     *
     * @param other a secret of at least 32 random bytes
     */
    static MessageIds derivedFrom(SecretKey other) {
        try {
            return new MessageIds(KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            Proofs.ALGORITHM, HKDFParameterSpec.expandOnly(other, "message ids".getBytes(UTF_8), 32)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 25 has HKDF-SHA256", e);
        }
    }

    /**
     * Which message of ours one is.
     *
     * @param incident the incident
     * @param delivery the id of the message
     */
    public record Ours(IncidentId incident, String delivery) {}

    /** What stands before the @, the same each time. */
    public String of(IncidentId incident, String delivery) {
        var said = UUID.fromString(delivery) + "." + incident.toString().replace("-", "");
        return said + "." + proof(said);
    }

    /** The first message of ours that a text names, with its proof. */
    public Optional<Ours> find(String text) {
        var found = FORM.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            var said = found.group(1) + "." + found.group(2);
            if (MessageDigest.isEqual(
                    proof(said).getBytes(US_ASCII), found.group(3).getBytes(US_ASCII))) {
                return Optional.of(new Ours(
                        new IncidentId(new UUID(
                                HexFormat.fromHexDigitsToLong(found.group(2), 0, 16),
                                HexFormat.fromHexDigitsToLong(found.group(2), 16, 32))),
                        found.group(1)));
            }
        }
        return Optional.empty();
    }

    private String proof(String said) {
        return HexFormat.of().formatHex(proofs.of(said.getBytes(US_ASCII), PROOF));
    }
}
