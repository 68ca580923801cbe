package se.incidentkedjan.kit.audit;

import java.time.Instant;
import java.util.Objects;

/**
 * What a service has sworn that its chain was. As each hash covers all entries before it, one checkpoint vouches for the
 * whole chain up to it.
 *
 * @param service whose chain
 * @param sequence of the last entry then; 0 when there was none
 * @param hash of that entry
 * @param at when, UTC, in milliseconds
 * @param signature SHA256withECDSA by the service's key, in Base64
 */
public record Checkpoint(String service, long sequence, String hash, Instant at, String signature) {

    private static final String FORM = "incidentkedjan-checkpoint-1";

    /** What is missing is refused, as this is also read from outside. */
    public Checkpoint {
        Objects.requireNonNull(service);
        Objects.requireNonNull(hash);
        Objects.requireNonNull(at);
        Objects.requireNonNull(signature);
    }

    /** One line of JSON, without the line break. */
    String line() {
        return AuditJson.write(this);
    }

    /** What is signed. */
    static byte[] signed(String service, long sequence, String hash, Instant at) {
        return new Canonical()
                .begin(FORM)
                .text(service)
                .number(sequence)
                .text(hash)
                .number(at.toEpochMilli())
                .bytes();
    }
}
