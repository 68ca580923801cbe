package se.incidentkedjan.kit.sealing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;

/**
 * Where data keys are, apart from what they protect, so that they can have backups of their own with a short life: when
 * those are gone, a destroyed key has erased its words in every older copy of the service's own store.
 */
public interface DataKeys {

    /**
     * Keeps new keys; when this returns they are durable.
     *
     * @return the incidents that had one before, whose new one is not kept
     */
    Set<IncidentId> keep(List<StoredKey.Wrapped> keys);

    /** What is kept of an incident's key; empty when it never had one. */
    Optional<StoredKey> find(IncidentId incident);

    /** Destroys a key for good, and marks that it is. Once more does nothing; without a key none can come. */
    void destroy(IncidentId incident, Instant at);

    /**
     * Keys that are under another master key than this one, in the order of the incidents.
     *
     * @param after begins after this incident; absent for the first
     */
    List<StoredKey.Wrapped> notUnder(String masterKey, @Nullable IncidentId after, int limit);

    /**
     * Replaces wrappings, each only if it is still as it was: a key that was destroyed in between stays destroyed.
     *
     * @return how many were replaced
     */
    int rewrap(List<Rewrapped> keys);

    /** How many keys there are under each master key. */
    Map<String, Long> countByMasterKey();

    /** A key that is wrapped anew. */
    record Rewrapped(StoredKey.Wrapped before, MasterKeys.Wrapping after) {}
}
