package se.incidentkedjan.kit.sealing.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.sealing.DataKeys;
import se.incidentkedjan.kit.sealing.MasterKeys;
import se.incidentkedjan.kit.sealing.StoredKey;

/**
 * One document per incident: {@code {_id, masterKey, wrapped}} while the key lives, {@code {_id, destroyedAt}} after it.
 */
public final class MongoDataKeys implements DataKeys {

    /** Where they are. */
    public static final String COLLECTION = "data-keys";

    private static final int DUPLICATE_KEY = 11000;
    private static final String ID = "_id";
    private static final String MASTER_KEY = "masterKey";
    private static final String WRAPPED = "wrapped";
    private static final String DESTROYED_AT = "destroyedAt";

    private final MongoTemplate mongo;
    private volatile boolean indexed;

    private MongoDataKeys(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** In a database of this name, which holds nothing else. */
    public static MongoDataKeys in(MongoClient client, String database) {
        return new MongoDataKeys(new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, database)));
    }

    @Override
    public Set<IncidentId> keep(List<StoredKey.Wrapped> keys) {
        var documents = keys.stream().map(MongoDataKeys::document).toList();
        return inStore(collection -> {
            var taken = new HashSet<IncidentId>();
            try {
                collection.insertMany(documents, new InsertManyOptions().ordered(false));
            } catch (MongoBulkWriteException e) {
                if (e.getWriteConcernError() != null
                        || !e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)) {
                    throw e;
                }
                e.getWriteErrors()
                        .forEach(error -> taken.add(keys.get(error.getIndex()).incident()));
            }
            return taken;
        });
    }

    @Override
    public Optional<StoredKey> find(IncidentId incident) {
        return inStore(collection -> Optional.ofNullable(
                        collection.find(eq(ID, incident.toString())).first())
                .map(MongoDataKeys::stored));
    }

    @Override
    public void destroy(IncidentId incident, Instant at) {
        try {
            inStore(collection -> collection.updateOne(
                    and(eq(ID, incident.toString()), exists(DESTROYED_AT, false)),
                    Updates.combine(
                            Updates.set(DESTROYED_AT, Date.from(at)),
                            Updates.unset(WRAPPED),
                            Updates.unset(MASTER_KEY)),
                    new UpdateOptions().upsert(true)));
        } catch (DuplicateKeyException e) {
            // It was destroyed before: the document that is there did not match, and a second one may not be.
        }
    }

    @Override
    public List<StoredKey.Wrapped> notUnder(String masterKey, @Nullable IncidentId after, int limit) {
        Bson others = and(ne(MASTER_KEY, masterKey), exists(MASTER_KEY, true));
        Bson filter = after == null ? others : and(gt(ID, after.toString()), others);
        return inStore(collection -> {
            var found = new ArrayList<StoredKey.Wrapped>();
            for (var document :
                    collection.find(filter).sort(Sorts.ascending(ID)).limit(limit)) {
                if (stored(document) instanceof StoredKey.Wrapped key) {
                    found.add(key);
                }
            }
            return found;
        });
    }

    @Override
    public int rewrap(List<Rewrapped> keys) {
        var writes = keys.stream()
                .map(key -> new UpdateOneModel<Document>(
                        and(
                                eq(ID, key.before().incident().toString()),
                                eq(WRAPPED, key.before().wrapping().text())),
                        Updates.combine(
                                Updates.set(MASTER_KEY, key.after().masterKey()),
                                Updates.set(WRAPPED, key.after().text()))))
                .toList();
        return writes.isEmpty()
                ? 0
                : inStore(collection -> collection
                        .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                        .getMatchedCount());
    }

    @Override
    public Map<String, Long> countByMasterKey() {
        return inStore(collection -> {
            var counts = new TreeMap<String, Long>();
            collection
                    .aggregate(List.of(
                            Aggregates.match(exists(MASTER_KEY, true)),
                            Aggregates.group("$" + MASTER_KEY, Accumulators.sum("keys", 1))))
                    .forEach(group -> counts.put(
                            group.getString(ID), group.get("keys", Number.class).longValue()));
            return counts;
        });
    }

    private static Document document(StoredKey.Wrapped key) {
        return new Document(ID, key.incident().toString())
                .append(MASTER_KEY, key.wrapping().masterKey())
                .append(WRAPPED, key.wrapping().text());
    }

    private static StoredKey stored(Document document) {
        var incident = IncidentId.parse(document.getString(ID));
        var destroyedAt = document.getDate(DESTROYED_AT);
        return destroyedAt != null
                ? new StoredKey.Destroyed(incident, destroyedAt.toInstant())
                : new StoredKey.Wrapped(
                        incident, new MasterKeys.Wrapping(document.getString(MASTER_KEY), document.getString(WRAPPED)));
    }

    private <T> T inStore(Function<MongoCollection<Document>, T> work) {
        // At the first use and not at the start: a service starts, and lives, also while its store is away.
        if (!indexed) {
            mongo.execute(COLLECTION, collection -> collection.createIndex(new Document(MASTER_KEY, 1)));
            indexed = true;
        }
        return Objects.requireNonNull(mongo.execute(
                COLLECTION,
                collection -> work.apply(collection.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)))));
    }
}
