package se.incidentkedjan.kit.sealing;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.gathering.Gathering;

/**
 * Keeps one service's words: each incident has a data key of its own, durable before anything is sealed with it, and
 * destroying that key erases the words wherever copies of them lie. Keys are read each time and never remembered, so a
 * key that was destroyed, also by another instance, opens nothing from that moment on.
 */
public final class Vault {

    private static final class Beginning {
        private final StoredKey.Wrapped key;
        private boolean taken;

        Beginning(StoredKey.Wrapped key) {
            this.key = key;
        }
    }

    private final String service;
    private final MasterKeys masters;
    private final DataKeys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Gcm gcm = new Gcm(random);
    private final Gathering<Beginning> beginnings = new Gathering<>(this::beginAll);

    /**
     * The vault of a service.
     *
     * @param service its name, which everything that is sealed is bound to
     */
    public Vault(String service, MasterKeys masters, DataKeys keys, Clock clock) {
        this.service = service;
        this.masters = masters;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Gives an incident its data key, which is durable when this returns. Those who come at the same time share a write.
     *
     * @throws KeyTaken when it has, or has had, one
     */
    public Envelope begin(IncidentId incident) {
        try (var dataKey = HeldKey.fresh(random)) {
            var encoded = dataKey.getEncoded();
            Beginning beginning;
            try {
                beginning = new Beginning(
                        new StoredKey.Wrapped(incident, masters.wrap(encoded, contextOf(service, incident))));
            } finally {
                Arrays.fill(encoded, (byte) 0);
            }
            beginnings.join(beginning);
            if (beginning.taken) {
                throw new KeyTaken(incident);
            }
            return new Envelope(service, incident, dataKey, gcm);
        }
    }

    private void beginAll(List<Beginning> all) {
        var taken = keys.keep(all.stream().map(beginning -> beginning.key).toList());
        all.forEach(beginning -> beginning.taken = taken.contains(beginning.key.incident()));
    }

    /**
     * The envelope of an incident that was begun before.
     *
     * @return empty when its key is destroyed
     * @throws KeyMissing when it never had one, or its master key is gone
     */
    public Optional<Envelope> envelope(IncidentId incident) {
        return switch (keys.find(incident).orElseThrow(() -> KeyMissing.ofIncident(incident))) {
            case StoredKey.Destroyed destroyed -> Optional.empty();
            case StoredKey.Wrapped wrapped -> {
                var plain = masters.unwrap(wrapped.wrapping(), contextOf(service, incident));
                try (var dataKey = HeldKey.owning(plain)) {
                    yield Optional.of(new Envelope(service, incident, dataKey, gcm));
                }
            }
        };
    }

    /**
     * The envelope of an incident, begun now when it was not before.
     *
     * @return empty when its key is destroyed
     */
    public Optional<Envelope> resume(IncidentId incident) {
        if (keys.find(incident).isEmpty()) {
            try {
                return Optional.of(begin(incident));
            } catch (KeyTaken meanwhile) {
                // Somebody else began it; it is the same key.
            }
        }
        return envelope(incident);
    }

    /**
     * Opens one field.
     *
     * @throws SealBroken when it was changed, or sealed for another field, incident or service
     * @throws KeyMissing when the incident never had a data key, or its master key is gone
     */
    public Opened open(IncidentId incident, String field, Sealed sealed) {
        var found = envelope(incident);
        if (found.isEmpty()) {
            return new Opened.Erased();
        }
        try (var envelope = found.get()) {
            return new Opened.Words(envelope.open(field, sealed));
        }
    }

    /**
     * Destroys the data key. From then on everything sealed for the incident opens as {@link Opened.Erased}, also from
     * older copies. Once more does nothing.
     */
    public void destroy(IncidentId incident) {
        keys.destroy(incident, clock.instant());
    }

    /** Whether the data key has been destroyed. */
    public boolean isErased(IncidentId incident) {
        return keys.find(incident).filter(StoredKey.Destroyed.class::isInstance).isPresent();
    }

    static byte[] contextOf(String service, IncidentId incident) {
        return Bytes.of("data-key", service, incident.toString());
    }
}
