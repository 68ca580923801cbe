package se.incidentkedjan.kit.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static org.bson.codecs.configuration.CodecRegistries.fromCodecs;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;
import static se.incidentkedjan.kit.ledger.StoredCodec.EXCERPT;
import static se.incidentkedjan.kit.ledger.StoredCodec.ID;
import static se.incidentkedjan.kit.ledger.StoredCodec.JOURNAL;
import static se.incidentkedjan.kit.ledger.StoredCodec.LAST;
import static se.incidentkedjan.kit.ledger.StoredCodec.PENDING_SINCE;
import static se.incidentkedjan.kit.ledger.StoredCodec.PUBLISHED;
import static se.incidentkedjan.kit.ledger.StoredCodec.STATE;
import static se.incidentkedjan.kit.ledger.StoredCodec.VERSION;
import static se.incidentkedjan.kit.ledger.StoredCodec.WAKE_AT;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.events.IncidentId;

/**
 * The documents of one ledger. Uses only what every MongoDB-compatible store can do: single-document writes guarded by
 * the version.
 */
final class LedgerDocuments<A> {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoTemplate mongo;
    private final String collection;
    private final StoredCodec<A> codec;
    private final Function<A, @Nullable Instant> wakeAt;
    private final Set<String> uniqueFields;
    private final List<Bson> searches;
    private final @Nullable Function<A, ?> excerpt;
    private volatile boolean indexed;

    LedgerDocuments(
            MongoTemplate mongo,
            String collection,
            Class<A> type,
            Function<A, @Nullable Instant> wakeAt,
            Set<String> uniqueFields,
            List<Bson> searches,
            @Nullable Function<A, ?> excerpt) {
        this.mongo = mongo;
        this.collection = collection;
        this.codec = new StoredCodec<>(type);
        this.wakeAt = wakeAt;
        this.uniqueFields = uniqueFields;
        this.searches = searches;
        this.excerpt = excerpt;
    }

    String collection() {
        return collection;
    }

    Map<IncidentId, Kept<A>> find(Collection<IncidentId> ids) {
        var found = new HashMap<IncidentId, Kept<A>>();
        var keys = ids.stream().map(IncidentId::toString).toList();
        Bson which = keys.size() == 1 ? eq(ID, keys.getFirst()) : in(ID, keys);
        read(which, 0, kept -> found.put(kept.incident(), kept));
        return found;
    }

    void read(Bson filter, int limit, Consumer<Kept<A>> reader) {
        inStore(documents -> {
            documents.find(filter).limit(limit).forEach(stored -> reader.accept(stored.kept()));
            return true;
        });
    }

    /** Only the states, without what was said and heard. */
    void readStates(Bson filter, Bson order, int skip, int limit, BiConsumer<IncidentId, A> reader) {
        inStore(documents -> {
            documents
                    .find(filter)
                    .projection(Projections.include(STATE))
                    .sort(order)
                    .skip(skip)
                    .limit(limit)
                    .forEach(stored -> {
                        var state = stored.kept().state();
                        if (state != null) {
                            reader.accept(stored.kept().incident(), state);
                        }
                    });
            return true;
        });
    }

    <R> List<R> readExcerpts(Excerpt<?, R> excerpt, Bson filter, Bson order, int skip, int limit) {
        var excerpts = codec.excerpts(excerpt.type());
        return Objects.requireNonNull(inStore(documents -> {
            List<R> found = new ArrayList<>();
            documents
                    .withDocumentClass(BsonDocument.class)
                    .find(filter)
                    .projection(Projections.include(EXCERPT))
                    .sort(order)
                    .skip(skip)
                    .limit(limit)
                    .forEach(document -> {
                        var one = document.getDocument(EXCERPT);
                        // One of another form comes from a process of another version, and is soon written again.
                        if (one.getInt32(Excerpt.FORM).getValue() == excerpt.form()) {
                            found.add(excerpts.decode(
                                    new BsonDocumentReader(one),
                                    DecoderContext.builder().build()));
                        }
                    });
            return found;
        }));
    }

    /** By the command for it and not through an aggregation, which some stores run over whole documents. */
    long count(Bson filter) {
        return Objects.requireNonNull(inStore(documents -> mongo.getDb()
                .runCommand(new Document("count", collection).append("query", filter.toBsonDocument()))
                .get("n", Number.class)
                .longValue()));
    }

    long countAll() {
        return Objects.requireNonNull(inStore(MongoCollection::estimatedDocumentCount));
    }

    /** Asked of the planner: some stores name the indexes that they were told to have, and keep none. */
    boolean findsByIndex(Bson filter) {
        var question = new Document(
                        "explain", new Document("find", collection).append("filter", filter.toBsonDocument()))
                .append("verbosity", "queryPlanner");
        return Boolean.TRUE.equals(inStore(documents -> {
            try {
                var planner = mongo.getDb().runCommand(question).get("queryPlanner", Document.class);
                return planner != null
                        && String.valueOf(planner.get("winningPlan")).contains("IXSCAN");
            } catch (MongoCommandException e) {
                // It cannot explain itself, so it has no plan.
                return false;
            }
        }));
    }

    /** In their own order. */
    Set<IncidentId> ids(Bson filter, int limit) {
        return ids(filter, Sorts.ascending(ID), limit);
    }

    Set<IncidentId> ids(Bson filter, Bson order, int limit) {
        return Objects.requireNonNull(inStore(documents -> {
            Set<IncidentId> found = new LinkedHashSet<>();
            documents
                    .find(filter)
                    .projection(Projections.include(ID))
                    .sort(order)
                    .limit(limit)
                    .forEach(stored -> found.add(stored.kept().incident()));
            return found;
        }));
    }

    /**
     * Writes new and changed aggregates, each one only if nobody wrote it in between.
     *
     * @throws Outdated when someone did; those that could be written are
     * @throws DuplicateKeyException when a unique key other than the id is taken
     */
    void write(Collection<Kept<A>> changed, Instant now) {
        List<WriteModel<Stored<A>>> writes = new ArrayList<>();
        for (var kept : changed) {
            var stored = stored(kept, now);
            writes.add(
                    kept.version() == 1
                            ? new InsertOneModel<>(stored)
                            : new ReplaceOneModel<>(
                                    and(eq(ID, kept.incident().toString()), eq(VERSION, kept.version() - 1)), stored));
        }
        bulk(writes, changed.size());
    }

    private void bulk(List<WriteModel<Stored<A>>> writes, int expected) {
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
        return e.getWriteErrors().stream()
                .map(error -> refused(error, e))
                .max(Comparator.comparing(refusal -> !(refusal instanceof Outdated)))
                .orElseGet(() -> new DataIntegrityViolationException("the store refused a write to " + collection, e));
    }

    private RuntimeException refused(BulkWriteError error, MongoBulkWriteException e) {
        if (error.getCode() != DUPLICATE_KEY) {
            return new DataIntegrityViolationException("the store refused a write to " + collection, e);
        }
        return error.getMessage().contains(ID)
                ? new Outdated(collection)
                : new DuplicateKeyException("a unique key is taken", e);
    }

    /**
     * Writes new aggregates, each one whether or not the others can be.
     *
     * @return why some could not be, by their place in the list
     */
    Map<Integer, RuntimeException> insert(List<Kept<A>> fresh, Instant now) {
        var stored = fresh.stream().map(kept -> stored(kept, now)).toList();
        return Objects.requireNonNull(inStore(documents -> {
            Map<Integer, RuntimeException> refusals = new HashMap<>();
            try {
                documents.insertMany(stored, new InsertManyOptions().ordered(false));
            } catch (MongoBulkWriteException e) {
                if (e.getWriteConcernError() != null) {
                    throw e;
                }
                e.getWriteErrors().forEach(error -> refusals.put(error.getIndex(), refused(error, e)));
            }
            return refusals;
        }));
    }

    /** Remembers what Kafka has acknowledged. What was said since then stays pending. */
    void acknowledge(Map<IncidentId, Long> publishedUpTo) {
        List<WriteModel<Stored<A>>> writes = new ArrayList<>();
        publishedUpTo.forEach((incident, sequence) -> writes.add(new UpdateOneModel<>(
                and(eq(ID, incident.toString()), eq(JOURNAL + "." + LAST, sequence)),
                Updates.combine(Updates.set(JOURNAL + "." + PUBLISHED, sequence), Updates.unset(PENDING_SINCE)))));
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

    private <T> @Nullable T inStore(Function<MongoCollection<Stored<A>>, T> work) {
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
        return mongo.execute(collection, documents -> work.apply(typed(documents)));
    }

    private MongoCollection<Stored<A>> typed(MongoCollection<Document> documents) {
        var registry = fromRegistries(fromCodecs(codec), documents.getCodecRegistry());
        return documents.withDocumentClass(codec.getEncoderClass()).withCodecRegistry(registry);
    }

    private Stored<A> stored(Kept<A> kept, Instant now) {
        var state = Objects.requireNonNull(kept.state(), "an aggregate without state cannot be kept");
        return new Stored<>(
                kept,
                wakeAt.apply(state),
                kept.journal().isPending() ? now : null,
                excerpt == null ? null : excerpt.apply(state));
    }
}
