package se.incidentkedjan.reporting.counting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.IncidentId;

/**
 * Every drill that has been heard of: some fifty a year, kept in memory, loaded at the start and followed from then on. They
 * stand in no figure of incidents.
 */
public final class HeldDrills {

    private final Map<IncidentId, Held> all = new ConcurrentHashMap<>();

    /**
     * A drill.
     *
     * @param incident what it is kept as
     * @param startedAt when it was received, UTC
     * @param drill what it asks for
     * @param answeredAt when somebody first said that they have it, UTC; absent while nobody has
     */
    public record Held(
            IncidentId incident,
            Instant startedAt,
            Drill drill,
            @Nullable Instant answeredAt) {}

    /** All of them, oldest first. */
    public List<Held> all() {
        return all.values().stream()
                .sorted(Comparator.comparing(Held::startedAt)
                        .thenComparing(one -> one.incident().value()))
                .toList();
    }

    void load(Map<IncidentId, Row> rows) {
        all.clear();
        note(rows);
    }

    void note(Map<IncidentId, Row> current) {
        current.forEach((incident, row) -> {
            var report = row.known().report();
            var drill = row.known().course().drill();
            if (report != null && drill != null) {
                all.put(
                        incident,
                        new Held(
                                incident,
                                report.receivedAt(),
                                drill,
                                row.known().times().answeredAt()));
            }
        });
    }
}
