package se.incidentkedjan.intake.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.sealing.DataKeys;
import se.incidentkedjan.kit.sealing.FileMasterKeys;
import se.incidentkedjan.kit.sealing.InstallationKey;
import se.incidentkedjan.kit.sealing.KeyFile;
import se.incidentkedjan.kit.sealing.StoredKey;
import se.incidentkedjan.kit.sealing.Vault;

/** A vault with keys in memory, which can be copied, put back, and told to be away. */
public final class Safe implements DataKeys {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T16:00:00Z"), ZoneOffset.UTC);
    private static final FileMasterKeys MASTERS = masters();

    private final Map<IncidentId, StoredKey> keys = new HashMap<>();
    private final Vault vault = new Vault("incident-intake", MASTERS, this, CLOCK);
    private boolean away;

    private static FileMasterKeys masters() {
        try {
            var file = Files.createTempFile("keys", ".txt");
            KeyFile.fresh(CLOCK).write(file);
            var masters = new FileMasterKeys(file, true);
            Files.delete(file);
            return masters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Words words() {
        return new Words(vault, MASTERS.installationKey(), Set.of("kommun.example"));
    }

    /** The secret of the installation. */
    public InstallationKey installationKey() {
        return MASTERS.installationKey();
    }

    /** That of another one. */
    public static InstallationKey another() {
        return masters().installationKey();
    }

    Alike alike() {
        return new Alike(MASTERS.installationKey(), Set.of("kommun.example"));
    }

    public Vault vault() {
        return vault;
    }

    public boolean has(IncidentId incident) {
        return keys.get(incident) instanceof StoredKey.Wrapped;
    }

    public void isAway() {
        away = true;
    }

    public void isBack() {
        away = false;
    }

    Map<IncidentId, StoredKey> copy() {
        return Map.copyOf(keys);
    }

    void restore(Map<IncidentId, StoredKey> copy) {
        keys.clear();
        keys.putAll(copy);
    }

    @Override
    public Set<IncidentId> keep(List<StoredKey.Wrapped> some) {
        answer();
        var taken = new HashSet<IncidentId>();
        some.forEach(key -> {
            if (keys.putIfAbsent(key.incident(), key) != null) {
                taken.add(key.incident());
            }
        });
        return taken;
    }

    @Override
    public Optional<StoredKey> find(IncidentId incident) {
        answer();
        return Optional.ofNullable(keys.get(incident));
    }

    @Override
    public void destroy(IncidentId incident, Instant at) {
        answer();
        keys.put(incident, new StoredKey.Destroyed(incident, at));
    }

    @Override
    public List<StoredKey.Wrapped> notUnder(String masterKey, @Nullable IncidentId after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int rewrap(List<Rewrapped> some) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Long> countByMasterKey() {
        throw new UnsupportedOperationException();
    }

    private void answer() {
        if (away) {
            throw new IllegalStateException("the store of the keys is away");
        }
    }
}
