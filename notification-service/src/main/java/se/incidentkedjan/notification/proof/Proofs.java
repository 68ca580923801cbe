package se.incidentkedjan.notification.proof;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Proofs by HMAC-SHA256 (RFC 2104), which nobody can make who does not have the key. */
public final class Proofs {

    /** What the keys are made for. */
    public static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    /** By a secret that is used for one thing. */
    public Proofs(SecretKey key) {
        this.key = key;
    }

    /**
     * The first bytes of the proof that we said something.
     *
     * @param bytes how many, at most 32
     */
    public byte[] of(byte[] said, int bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(said), bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
