package se.incidentkedjan.kit.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.inbox.Applied;
import se.incidentkedjan.kit.journal.Journal;

/**
 * The documents of one ledger: {@code {_id, version, wakeAt?, pendingSince?, state, journal, applied}}. Uses only what
 * every MongoDB-compatible store can do: single-document writes guarded by the version.
 */
final class LedgerDocuments<A> {

    private static final String WAKE_AT = "wakeAt";
    private static final String PENDING_SINCE = "pendingSince";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoTemplate mongo;
    private final String collection;
    private final Class<A> type;
    private final Function<A, @Nullable Instant> wakeAt;
    private final Set<String> uniqueFields;
    private final List<Bson> searches;
    private volatile boolean indexed;

    LedgerDocuments(
            MongoTemplate mongo,
            String collection,
            Class<A> type,
            Function<A, @Nullable Instant> wakeAt,
            Set<String> uniqueFields,
            List<Bson> searches) {
        this.mongo = mongo;
        this.collection = collection;
        this.type = type;
        this.wakeAt = wakeAt;
        this.uniqueFields = uniqueFields;
        this.searches = searches;
    }

    String collection() {
        return collection;
    }

    Map<IncidentId, Kept<A>> find(Collection<IncidentId> ids) {
        var found = new HashMap<IncidentId, Kept<A>>();
        var keys = ids.stream().map(IncidentId::toString).toList();
        Bson which = keys.size() == 1 ? eq("_id", keys.getFirst()) : in("_id", keys);
        read(which, 0, kept -> found.put(kept.incident(), kept));
        return found;
    }

    void read(Bson filter, int limit, Consumer<Kept<A>> reader) {
        inStore(documents -> {
            documents.find(filter).limit(limit).forEach(document -> reader.accept(fromDocument(document)));
            return true;
        });
    }

    /**
     * Writes new and changed aggregates, each one only if nobody wrote it in between.
     *
     * @throws Outdated when someone did; those that could be written are
     * @throws DuplicateKeyException when a unique key other than the id is taken
     */
    void write(Collection<Kept<A>> changed, Instant now) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (var kept : changed) {
            var document = toDocument(kept, now);
            writes.add(
                    kept.version() == 1
                            ? new InsertOneModel<>(document)
                            : new ReplaceOneModel<>(
                                    and(eq("_id", document.get("_id")), eq("version", kept.version() - 1)), document));
        }
        bulk(writes, changed.size());
    }

    private void bulk(List<WriteModel<Document>> writes, int expected) {
        int written = Objects.requireNonNull(inStore(documents -> {
            try {
                var result = documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
                return result.getInsertedCount() + result.getMatchedCount();
            } catch (MongoBulkWriteException e) {
                throw refused(e);
            }
        }));
        if (written < expected) {
            throw new Outdated(collection);
        }
    }

    private RuntimeException refused(MongoBulkWriteException e) {
        for (var error : e.getWriteErrors()) {
            if (error.getCode() != DUPLICATE_KEY) {
                return new DataIntegrityViolationException("the store refused a write to " + collection, e);
            }
        }
        boolean ownId =
                e.getWriteErrors().stream().allMatch(error -> error.getMessage().contains("_id"));
        return ownId ? new Outdated(collection) : new DuplicateKeyException("a unique key is taken", e);
    }

    /** Remembers what Kafka has acknowledged. What was said since then stays pending. */
    void acknowledge(Map<IncidentId, Long> publishedUpTo) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        publishedUpTo.forEach((incident, sequence) -> writes.add(new UpdateOneModel<>(
                and(eq("_id", incident.toString()), eq("journal.last", sequence)),
                Updates.combine(Updates.set("journal.published", sequence), Updates.unset(PENDING_SINCE)))));
        inStore(documents -> documents.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    List<Kept<A>> pendingBefore(Instant instant, int limit) {
        return list(Filters.lte(PENDING_SINCE, Date.from(instant)), limit);
    }

    List<Kept<A>> toWakeBefore(Instant instant, int limit) {
        return list(Filters.lte(WAKE_AT, Date.from(instant)), limit);
    }

    private List<Kept<A>> list(Bson filter, int limit) {
        var found = new ArrayList<Kept<A>>();
        read(filter, limit, found::add);
        return found;
    }

    private <T> @Nullable T inStore(CollectionCallback<T> work) {
        // At the first use and not at the start: a service starts, and lives, also while its store is away.
        if (!indexed) {
            mongo.execute(collection, documents -> {
                for (var field : List.of(PENDING_SINCE, WAKE_AT)) {
                    documents.createIndex(new Document(field, 1), new IndexOptions().sparse(true));
                }
                for (var field : uniqueFields) {
                    documents.createIndex(
                            new Document(field, 1),
                            new IndexOptions().sparse(true).unique(true));
                }
                searches.forEach(documents::createIndex);
                return true;
            });
            indexed = true;
        }
        return mongo.execute(collection, work);
    }

    private Document toDocument(Kept<A> kept, Instant now) {
        var state = Objects.requireNonNull(kept.state(), "an aggregate without state cannot be kept");
        var document = new Document("_id", kept.incident().toString()).append("version", kept.version());
        var wake = wakeAt.apply(state);
        if (wake != null) {
            document.append(WAKE_AT, Date.from(wake));
        }
        if (kept.journal().isPending()) {
            document.append(PENDING_SINCE, Date.from(now));
        }
        return document.append("state", written(state))
                .append(
                        "journal",
                        written(kept.journal()).append("last", kept.journal().last()))
                .append("applied", written(kept.applied()));
    }

    private Document written(Object part) {
        var document = new Document();
        mongo.getConverter().write(part, document);
        document.remove("_class");
        return document;
    }

    Kept<A> fromDocument(Document document) {
        var converter = mongo.getConverter();
        return new Kept<>(
                IncidentId.parse(document.getString("_id")),
                document.get("version", Number.class).longValue(),
                converter.read(type, document.get("state", Document.class)),
                converter.read(Journal.class, document.get("journal", Document.class)),
                converter.read(Applied.class, document.get("applied", Document.class)));
    }
}
