package se.incidentkedjan.reporting.counting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import se.incidentkedjan.events.IncidentId;

/**
 * Who waits for the rules: kept in memory, loaded at the start and followed from then on, so that a look every minute
 * costs next to nothing.
 */
public final class Unassessed {

    private final Map<IncidentId, Instant> since = new ConcurrentHashMap<>();
    private final Rows rows;
    private final Clock clock;

    /** Knows nobody until {@link #load}. */
    public Unassessed(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** How many incidents were reported longer ago than this and have not been assessed. */
    public long countOlderThan(Duration age) {
        var before = clock.instant().minus(age);
        var late = since.entrySet().stream()
                .filter(one -> one.getValue().isBefore(before))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (late.isEmpty()) {
            return 0;
        }
        // Another process may have heard the assessment: those few are looked up.
        note(rows.find(late));
        return late.stream().filter(since::containsKey).count();
    }

    /** How many are known to wait. */
    public int size() {
        return since.size();
    }

    void load(Map<IncidentId, Instant> waiting) {
        since.clear();
        since.putAll(waiting);
    }

    void note(Map<IncidentId, Row> current) {
        current.forEach((incident, row) -> {
            var report = row.known().report();
            if (report != null && row.isUnassessed()) {
                since.put(incident, report.receivedAt());
            } else {
                since.remove(incident);
            }
        });
    }
}
