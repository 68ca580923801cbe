package se.incidentkedjan.reporting.counting.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Kept;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.ledger.Ledgers;
import se.incidentkedjan.reporting.counting.Hearing;
import se.incidentkedjan.reporting.counting.Row;
import se.incidentkedjan.reporting.counting.Rows;

/** Rows in a ledger, which hears each event once only. */
@Component
final class LedgerRows implements Rows {

    private static final String COLLECTION = "counted-incidents";
    private static final String MOVING = "state.handOver.moving";
    private static final String DRILL = "state.known.course.drill.role";
    private static final String RECEIVED_AT = "state.known.report.receivedAt";
    private static final String ASSESSMENT = "state.known.assessment";

    private final Ledger<Row> ledger;
    private final MongoTemplate mongo;
    private final KitSettings settings;
    private final Parts parts = new Parts();
    /** What was heard or looked up last is often settled next; what someone wrote since then is noticed by its version. */
    private final Map<IncidentId, Kept<Row>> seen = new ConcurrentHashMap<>();

    LedgerRows(Ledgers ledgers, MongoTemplate mongo, KitSettings settings) {
        this.ledger = ledgers.open(COLLECTION, Row.class);
        this.mongo = mongo;
        this.settings = settings;
    }

    @Override
    public Map<IncidentId, Row> hear(List<EventEnvelope> batch) {
        seen.clear();
        var rows = new HashMap<IncidentId, Row>();
        parts.of(batch, EventEnvelope::incident, this::hearPart).forEach(rows::putAll);
        return rows;
    }

    private Map<IncidentId, Row> hearPart(List<EventEnvelope> batch) {
        var hearing = new Hearing(settings.zone());
        var heard = ledger.hear(batch, (envelope, row) -> Decision.become(hearing.hear(envelope.event(), row)));
        remember(heard.kept());
        return Kept.states(heard.kept());
    }

    @Override
    public Map<IncidentId, Row> find(Collection<IncidentId> incidents) {
        if (incidents.isEmpty()) {
            return new HashMap<>();
        }
        var found = ledger.findAll(Set.copyOf(incidents));
        remember(found);
        return Kept.states(found);
    }

    private void remember(Map<IncidentId, Kept<Row>> kept) {
        kept.forEach((incident, one) ->
                seen.merge(incident, one, (known, other) -> known.version() > other.version() ? known : other));
    }

    @Override
    public Map<IncidentId, Row> settle(Map<IncidentId, Long> numbers) {
        var rows = new HashMap<IncidentId, Row>();
        parts.of(numbers.keySet(), incident -> incident, part -> settlePart(part, numbers))
                .forEach(rows::putAll);
        return rows;
    }

    private Map<IncidentId, Row> settlePart(List<IncidentId> part, Map<IncidentId, Long> numbers) {
        var incidents = Set.copyOf(part);
        var known = new HashMap<>(seen);
        known.keySet().retainAll(incidents);
        BiFunction<IncidentId, Row, Decision<Row>> settling = (incident, row) -> {
            var number = numbers.get(incident);
            var settled = number == null ? row : row.settle(number);
            return settled.equals(row) ? Decision.nothing() : Decision.become(settled);
        };
        var settled = known.size() == incidents.size()
                ? ledger.changeAll(known, settling)
                : ledger.changeAll(incidents, settling);
        return Kept.states(settled);
    }

    @Override
    public Set<IncidentId> moving() {
        var found = new HashSet<IncidentId>();
        search(exists(MOVING), include("_id"), document -> found.add(id(document)));
        return found;
    }

    @Override
    public Map<IncidentId, Instant> unassessed() {
        var found = new HashMap<IncidentId, Instant>();
        search(
                and(exists(RECEIVED_AT), exists(ASSESSMENT, false)),
                include(RECEIVED_AT),
                document -> found.put(
                        id(document),
                        document.getEmbedded(List.of(RECEIVED_AT.split("\\.")), Date.class)
                                .toInstant()));
        return found;
    }

    @Override
    public Set<IncidentId> drills() {
        var found = new HashSet<IncidentId>();
        search(exists(DRILL), include("_id"), document -> found.add(id(document)));
        return found;
    }

    @Override
    public void forEach(BiConsumer<IncidentId, Row> reader) {
        ledger.search(new Document(), new Document(), 0, 0, reader);
    }

    @Override
    public void clear() {
        Emptying.of(mongo.getCollection(COLLECTION));
    }

    private void search(Bson filter, Bson fields, Consumer<Document> reader) {
        mongo.execute(COLLECTION, documents -> {
            documents.find(filter).projection(fields).forEach(reader);
            return true;
        });
    }

    private static IncidentId id(Document document) {
        return IncidentId.parse(document.getString("_id"));
    }
}
