package se.incidentkedjan.kit.sealing;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;

/** Data keys that outlive a vault, can be told to fail, and count the writes of new keys. */
final class KeysInMemory implements DataKeys {

    final TreeMap<IncidentId, StoredKey> stored = new TreeMap<>();
    int keeps;
    int rewrapsUntilTheCrash = Integer.MAX_VALUE;
    boolean away;

    @Override
    public synchronized Set<IncidentId> keep(List<StoredKey.Wrapped> keys) {
        answer();
        keeps++;
        var taken = new HashSet<IncidentId>();
        for (var key : keys) {
            if (stored.putIfAbsent(key.incident(), key) != null) {
                taken.add(key.incident());
            }
        }
        return taken;
    }

    @Override
    public synchronized Optional<StoredKey> find(IncidentId incident) {
        answer();
        return Optional.ofNullable(stored.get(incident));
    }

    @Override
    public synchronized void destroy(IncidentId incident, Instant at) {
        answer();
        if (!(stored.get(incident) instanceof StoredKey.Destroyed)) {
            stored.put(incident, new StoredKey.Destroyed(incident, at));
        }
    }

    @Override
    public synchronized List<StoredKey.Wrapped> notUnder(String masterKey, @Nullable IncidentId after, int limit) {
        answer();
        return stored.values().stream()
                .filter(StoredKey.Wrapped.class::isInstance)
                .map(StoredKey.Wrapped.class::cast)
                .filter(key -> !key.wrapping().masterKey().equals(masterKey))
                .filter(key -> after == null || key.incident().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int rewrap(List<Rewrapped> keys) {
        int done = 0;
        for (var key : keys) {
            if (rewrapsUntilTheCrash-- <= 0) {
                throw new IllegalStateException("the process is killed");
            }
            var incident = key.before().incident();
            if (key.before().equals(stored.get(incident))) {
                stored.put(incident, new StoredKey.Wrapped(incident, key.after()));
                done++;
            }
        }
        return done;
    }

    @Override
    public synchronized Map<String, Long> countByMasterKey() {
        var counts = new HashMap<String, Long>();
        stored.values().forEach(key -> {
            if (key instanceof StoredKey.Wrapped wrapped) {
                counts.merge(wrapped.wrapping().masterKey(), 1L, Long::sum);
            }
        });
        return counts;
    }

    private void answer() {
        if (away) {
            throw new IllegalStateException("the store of the keys is away");
        }
    }
}
