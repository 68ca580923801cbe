package se.incidentkedjan.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Words that belong to an entry and lie beside the chain. The entry holds only the commitment, which tells nothing of the
 * words without the salt: when the note is erased, nothing is left to guess from, and the chain is still whole.
 *
 * @param commitment SHA-256 of the salt followed by the text in UTF-8, in hexadecimal
 * @param salt 32 random bytes in hexadecimal
 * @param text the words
 */
public record AuditNote(String commitment, String salt, String text) {

    private static final int SALT_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static AuditNote of(String text) {
        var bytes = new byte[SALT_BYTES];
        RANDOM.nextBytes(bytes);
        var salt = HexFormat.of().formatHex(bytes);
        return new AuditNote(commitment(salt, text), salt, text);
    }

    /** Whether the words are those that the entry was written with. */
    boolean isUnchanged() {
        return salt.length() == 2 * SALT_BYTES && commitment(salt, text).equals(commitment);
    }

    private static String commitment(String salt, String text) {
        var digest = Canonical.sha256();
        try {
            digest.update(HexFormat.of().parseHex(salt));
        } catch (IllegalArgumentException _) {
            return "";
        }
        return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
    }

    /** Without the words. */
    @Override
    public String toString() {
        return "AuditNote[" + commitment + "]";
    }
}
