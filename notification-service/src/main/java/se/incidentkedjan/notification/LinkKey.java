package se.incidentkedjan.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import se.incidentkedjan.kit.access.OwnKey;
import se.incidentkedjan.notification.proof.Proofs;

/**
 * What links are signed with: derived from the service's own key (RFC 5869), so that no other secret has to be kept. A new own
 * key ends the links that have been sent; people then sign in.
 */
final class LinkKey {

    private static final int BYTES = 32;

    private LinkKey() {}

    static SecretKey from(OwnKey own) {
        return from(own, "acknowledgement links");
    }

    /** A key for something else, of which no other key tells anything. */
    static SecretKey from(OwnKey own, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            Proofs.ALGORITHM,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(own.privateKey().getEncoded())
                                    .thenExpand(purpose.getBytes(UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 25 has HKDF-SHA256", e);
        }
    }
}
