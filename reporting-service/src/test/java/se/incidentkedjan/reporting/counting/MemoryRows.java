package se.incidentkedjan.reporting.counting;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.inbox.Applied;

/** Rows as a store keeps them: a bulk write is many single writes, of which some may be lost when the process dies. */
final class MemoryRows implements Rows {

    record Document(long version, Row row, Applied applied) {
        Document read() {
            return new Document(version, new Row(row.known(), row.handOver()), applied);
        }
    }

    static final class Store {
        final Map<IncidentId, Document> documents = new HashMap<>();
    }

    private final Store store;
    private final Trouble trouble;

    MemoryRows(Store store, Trouble trouble) {
        this.store = store;
        this.trouble = trouble;
    }

    private Map<IncidentId, Document> load(Collection<IncidentId> incidents) {
        trouble.before();
        var found = new HashMap<IncidentId, Document>();
        for (var id : new HashSet<>(incidents)) {
            var document = store.documents.get(id);
            if (document != null) {
                found.put(id, document.read());
            }
        }
        return found;
    }

    private boolean write(Map<IncidentId, Document> changed, Map<IncidentId, Document> before) {
        trouble.before();
        int survive = trouble.written(changed.size());
        int written = 0;
        boolean all = true;
        for (var one : changed.entrySet()) {
            if (written++ == survive) {
                trouble.die();
            }
            var now = store.documents.get(one.getKey());
            var then = before.get(one.getKey());
            if ((now == null ? 0 : now.version()) == (then == null ? 0 : then.version())) {
                store.documents.put(one.getKey(), one.getValue());
            } else {
                all = false;
            }
        }
        if (survive < 0) {
            trouble.die();
        }
        return all;
    }

    @Override
    public Map<IncidentId, Row> hear(List<EventEnvelope> batch) {
        var hearing = new Hearing(Story.STOCKHOLM);
        while (true) {
            var before = load(batch.stream().map(EventEnvelope::incident).toList());
            var after = new HashMap<IncidentId, Document>();
            for (var envelope : batch) {
                var id = envelope.incident();
                var current = after.containsKey(id) ? after.get(id) : before.get(id);
                var applied = current == null ? Applied.NOTHING : current.applied();
                if (!applied.contains(envelope)) {
                    long version = before.containsKey(id) ? before.get(id).version() + 1 : 1;
                    var row = hearing.hear(envelope.event(), current == null ? null : current.row());
                    after.put(id, new Document(version, row, applied.and(envelope)));
                }
            }
            if (write(after, before)) {
                // As they were read or written here: somebody else may have written since.
                var rows = new HashMap<IncidentId, Row>();
                before.forEach((incident, document) -> rows.put(incident, document.row()));
                after.forEach((incident, document) -> rows.put(incident, document.row()));
                return rows;
            }
        }
    }

    @Override
    public Map<IncidentId, Row> find(Collection<IncidentId> incidents) {
        var found = new HashMap<IncidentId, Row>();
        load(incidents).forEach((id, document) -> found.put(id, document.row()));
        return found;
    }

    @Override
    public Map<IncidentId, Row> settle(Map<IncidentId, Long> numbers) {
        while (true) {
            var before = load(numbers.keySet());
            var after = new HashMap<IncidentId, Document>();
            var result = new HashMap<IncidentId, Row>();
            before.forEach((id, document) -> {
                var row = document.row().settle(numbers.get(id));
                result.put(id, row);
                if (!row.equals(document.row())) {
                    after.put(id, new Document(document.version() + 1, row, document.applied()));
                }
            });
            if (write(after, before)) {
                return result;
            }
        }
    }

    @Override
    public Set<IncidentId> moving() {
        var moving = new HashSet<IncidentId>();
        store.documents.forEach((id, document) -> {
            if (document.row().isMoving()) {
                moving.add(id);
            }
        });
        return moving;
    }

    @Override
    public Set<IncidentId> drills() {
        var found = new HashSet<IncidentId>();
        store.documents.forEach((id, document) -> {
            if (document.row().known().course().drill() != null) {
                found.add(id);
            }
        });
        return found;
    }

    @Override
    public Map<IncidentId, Instant> unassessed() {
        var waiting = new HashMap<IncidentId, Instant>();
        store.documents.forEach((id, document) -> {
            if (document.row().isUnassessed()) {
                waiting.put(id, document.row().known().report().receivedAt());
            }
        });
        return waiting;
    }

    @Override
    public void forEach(BiConsumer<IncidentId, Row> reader) {
        store.documents.forEach((id, document) -> reader.accept(id, document.row()));
    }

    @Override
    public void clear() {
        trouble.before();
        store.documents.clear();
    }
}
