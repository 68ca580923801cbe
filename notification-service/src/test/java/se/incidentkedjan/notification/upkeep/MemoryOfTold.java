package se.incidentkedjan.notification.upkeep;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What has been told, as a store keeps it. */
public final class MemoryOfTold implements ToldMatters {

    private final Map<String, Instant> until = new HashMap<>();
    private final Map<String, Instant> begun = new HashMap<>();

    @Override
    public boolean begin(String matter, Instant at, Instant end) {
        if (until.containsKey(matter) && !until.get(matter).isBefore(at)) {
            return false;
        }
        begun.putIfAbsent(matter, at);
        until.put(matter, end);
        return true;
    }

    @Override
    public boolean isTold(String matter) {
        return Instant.MAX.equals(until.get(matter));
    }

    @Override
    public void told(String matter) {
        until.put(matter, Instant.MAX);
    }

    @Override
    public void forget(Instant before) {
        begun.entrySet().removeIf(one -> one.getValue().isBefore(before) && until.remove(one.getKey()) != null);
    }
}
