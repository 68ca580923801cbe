package se.incidentkedjan.kit.sealing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;

/**
 * Brings all data keys under the active master key, so that older ones can be taken away. What is left to do stands in
 * the keys themselves: interrupted anywhere, or done by two at once, it is just done again from there.
 */
public final class Rewrapping {

    /**
     * What a round did.
     *
     * @param rewrapped how many data keys were brought under the active master key
     * @param stuck how many could not be, by the master key that they are under
     */
    public record Round(int rewrapped, Map<String, Integer> stuck) {}

    private static final int AT_ONCE = 200;

    private final String service;
    private final DataKeys keys;
    private final MasterKeys masters;

    /** For the data keys of a service. */
    public Rewrapping(String service, DataKeys keys, MasterKeys masters) {
        this.service = service;
        this.keys = keys;
        this.masters = masters;
    }

    /** Goes through all keys that are under other master keys. */
    public Round round(IntConsumer progress) {
        var active = masters.active();
        var stuck = new TreeMap<String, Integer>();
        int done = 0;
        @Nullable IncidentId last = null;
        for (; ; ) {
            var some = keys.notUnder(active, last, AT_ONCE);
            if (some.isEmpty()) {
                return new Round(done, stuck);
            }
            int now = keys.rewrap(wrapAnew(some, stuck));
            progress.accept(now);
            done += now;
            last = some.getLast().incident();
        }
    }

    private List<DataKeys.Rewrapped> wrapAnew(List<StoredKey.Wrapped> some, Map<String, Integer> stuck) {
        var anew = new ArrayList<DataKeys.Rewrapped>();
        for (var key : some) {
            try {
                anew.add(new DataKeys.Rewrapped(key, anew(key)));
            } catch (KeyMissing | SealBroken e) {
                stuck.merge(key.wrapping().masterKey(), 1, Integer::sum);
            }
        }
        return anew;
    }

    private MasterKeys.Wrapping anew(StoredKey.Wrapped key) {
        var context = Vault.contextOf(service, key.incident());
        var plain = masters.unwrap(key.wrapping(), context);
        try {
            return masters.wrap(plain, context);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
