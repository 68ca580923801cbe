package se.incidentkedjan.escalation.retention.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.escalation.retention.DuePlan;
import se.incidentkedjan.escalation.retention.Protocol;
import se.incidentkedjan.escalation.retention.Protocols;
import se.incidentkedjan.events.DecisionReference;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EscalationEvent.OrderedDocument;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;

/** One document per protocol: {@code {_id, orderedAt, roles, rules?, items: [{incident, reference, ...}], carriedOutAt}}. */
final class MongoProtocols implements Protocols {

    static final String COLLECTION = "disposal-protocols";
    private static final String CARRIED_OUT = "carriedOutAt";

    private final MongoTemplate mongo;

    MongoProtocols(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void keep(Protocol protocol) {
        mongo.execute(COLLECTION, protocols -> protocols.insertOne(write(protocol)));
    }

    @Override
    public void carriedOut(UUID id, Instant at) {
        mongo.execute(
                COLLECTION,
                protocols -> protocols.updateOne(eq("_id", id.toString()), Updates.set(CARRIED_OUT, Date.from(at))));
    }

    @Override
    public Optional<Protocol> find(UUID id) {
        return list(eq("_id", id.toString()), 1).stream().findFirst();
    }

    @Override
    public List<Protocol> newest(int limit) {
        return list(new Document(), limit);
    }

    @Override
    public List<Protocol> unfinished() {
        return list(eq(CARRIED_OUT, null), 0);
    }

    private List<Protocol> list(Bson filter, int limit) {
        return Objects.requireNonNull(mongo.execute(COLLECTION, protocols -> {
            var found = new ArrayList<Protocol>();
            protocols
                    .find(filter)
                    .sort(Sorts.descending("orderedAt"))
                    .limit(limit)
                    .forEach(document -> found.add(read(document)));
            return found;
        }));
    }

    private static Document write(Protocol protocol) {
        return new Document("_id", protocol.id().toString())
                .append("orderedAt", Date.from(protocol.orderedAt()))
                .append("roles", protocol.roles())
                .append("rules", protocol.rules())
                .append("items", each(protocol.items(), MongoProtocols::write))
                .append(CARRIED_OUT, null);
    }

    private static Document write(DuePlan.Item item) {
        return new Document("incident", item.incident().toString())
                .append("reference", item.reference().toString())
                .append("receivedAt", Date.from(item.receivedAt()))
                .append(
                        "documents",
                        each(
                                item.documents(),
                                document -> new Document("type", document.type().name())
                                        .append("decision", document.decision().toString())));
    }

    private static Protocol read(Document document) {
        var carriedOut = document.getDate(CARRIED_OUT);
        return new Protocol(
                UUID.fromString(document.getString("_id")),
                document.getDate("orderedAt").toInstant(),
                document.getList("roles", String.class),
                document.getString("rules"),
                each(document.getList("items", Document.class), MongoProtocols::item),
                carriedOut == null ? null : carriedOut.toInstant());
    }

    private static DuePlan.Item item(Document document) {
        return new DuePlan.Item(
                IncidentId.parse(document.getString("incident")),
                Reference.parse(document.getString("reference")),
                document.getDate("receivedAt").toInstant(),
                each(
                        document.getList("documents", Document.class),
                        one -> new OrderedDocument(
                                DocumentType.valueOf(one.getString("type")),
                                DecisionReference.of(one.getString("decision")))));
    }

    private static <A, B> List<B> each(List<A> all, Function<A, B> change) {
        return all.stream().map(change).toList();
    }
}
