package se.incidentkedjan.kit.audit;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** Signs with a service's own key. */
final class CheckpointSigner {

    static final String ALGORITHM = "SHA256withECDSA";

    private final String service;
    private final PrivateKey key;

    /** Tries the key at once: one that cannot sign must stop the start, not the first checkpoint. */
    CheckpointSigner(String service, PrivateKey key) {
        this.service = service;
        this.key = key;
        sign(ChainHead.EMPTY, Instant.EPOCH);
    }

    Checkpoint sign(ChainHead head, Instant now) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(Checkpoint.signed(service, head.sequence(), head.hash(), at));
            var signed = Base64.getEncoder().encodeToString(signature.sign());
            return new Checkpoint(service, head.sequence(), head.hash(), at, signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The key of " + service + " cannot sign: it must be EC on P-256", e);
        }
    }
}
