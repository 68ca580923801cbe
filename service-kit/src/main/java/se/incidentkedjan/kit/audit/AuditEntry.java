package se.incidentkedjan.kit.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One fact in the chain. It has no words and no names; whoever reads it meets codes, numbers and pseudonyms.
 *
 * @param sequence its place, 1 and upwards without gaps
 * @param at when, UTC, in milliseconds
 * @param actor who, see {@link Actor}
 * @param roles the roles in use, in alphabetical order
 * @param action what, such as {@code case.read}
 * @param objectKind what it was done to
 * @param objectId which one
 * @param unit the unit whose information it was
 * @param outcome how it went
 * @param details further codes and numbers
 * @param note the commitment to a note that is kept beside the chain: SHA-256 of its salt and text, in hexadecimal
 * @param previous the hash of the entry before; zeros for the first one
 * @param hash SHA-256 over the service's name and all of the above, in hexadecimal
 */
public record AuditEntry(
        long sequence,
        Instant at,
        String actor,
        List<String> roles,
        String action,
        @Nullable String objectKind,
        @Nullable String objectId,
        @Nullable String unit,
        Outcome outcome,
        Map<String, String> details,
        @Nullable String note,
        String previous,
        String hash)
        implements ChainLink {

    /** Keeps copies; the details in alphabetical order. What is missing is refused, as this is also read from outside. */
    public AuditEntry {
        Objects.requireNonNull(at);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(action);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(previous);
        Objects.requireNonNull(hash);
        roles = List.copyOf(roles);
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    AuditEntry hashed(String newHash) {
        return new AuditEntry(
                sequence,
                at,
                actor,
                roles,
                action,
                objectKind,
                objectId,
                unit,
                outcome,
                details,
                note,
                previous,
                newHash);
    }
}
