package se.incidentkedjan.kit.audit.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static se.incidentkedjan.kit.audit.store.EntryDocuments.ACTION;
import static se.incidentkedjan.kit.audit.store.EntryDocuments.ACTOR;
import static se.incidentkedjan.kit.audit.store.EntryDocuments.AT;
import static se.incidentkedjan.kit.audit.store.EntryDocuments.HASH;
import static se.incidentkedjan.kit.audit.store.EntryDocuments.OBJECT_ID;
import static se.incidentkedjan.kit.audit.store.EntryDocuments.OUTCOME;
import static se.incidentkedjan.kit.audit.store.EntryDocuments.SEQUENCE;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import se.incidentkedjan.kit.audit.AuditEntry;
import se.incidentkedjan.kit.audit.AuditNote;
import se.incidentkedjan.kit.audit.AuditQuery;
import se.incidentkedjan.kit.audit.AuditStore;
import se.incidentkedjan.kit.audit.AuditUnavailable;
import se.incidentkedjan.kit.audit.ChainHead;
import se.incidentkedjan.kit.audit.ChainLink;
import se.incidentkedjan.kit.audit.Checkpoint;

/**
 * A chain in MongoDB: an entry a document, with its sequence as the key, so that the store itself refuses two entries at
 * the same place. Uses single-document writes only, which every MongoDB-compatible store can do.
 */
public final class MongoAuditStore implements AuditStore {

    private static final String LAST = "last";
    private static final String SALT = "salt";
    private static final String TEXT = "text";
    private static final String SIGNATURE = "signature";
    private static final String SERVICE = "service";

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> notes;
    private final MongoCollection<Document> checkpoints;
    private volatile boolean indexed;

    /** In this database; the store is not asked for anything until the first use. */
    public MongoAuditStore(MongoDatabase database) {
        // Whatever the connection says: what is recorded must be durable before anyone sees what it is about.
        var durable = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.entries = durable.getCollection("audit");
        this.notes = durable.getCollection("audit_notes");
        this.checkpoints = durable.getCollection("audit_checkpoints");
    }

    @Override
    public ChainHead head() {
        return inStore("The audit trail cannot be read", () -> {
            // Keys that are no numbers, which only somebody else can have put there, are left out by the comparison.
            var last = entries.find(lt(SEQUENCE, Long.MAX_VALUE))
                    .sort(descending(SEQUENCE))
                    .limit(1)
                    .projection(Projections.include(HASH))
                    .first();
            return last == null || !(last.get(SEQUENCE) instanceof Number sequence)
                    ? ChainHead.EMPTY
                    : new ChainHead(
                            sequence.longValue(),
                            last.get(HASH) instanceof String hash ? hash : ChainHead.EMPTY.hash());
        });
    }

    @Override
    public int append(List<AuditEntry> added) {
        return inStore("The audit trail cannot be written", () -> {
            ensureIndexes();
            var documents = new ArrayList<Document>(added.size());
            added.forEach(entry -> documents.add(EntryDocuments.document(entry)));
            try {
                entries.insertMany(documents);
                return added.size();
            } catch (MongoBulkWriteException e) {
                if (e.getWriteConcernError() != null || e.getWriteErrors().size() != 1) {
                    throw e;
                }
                var error = e.getWriteErrors().getFirst();
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                return error.getIndex();
            }
        });
    }

    /** For searches on MongoDB. The embedded store ignores them. */
    private void ensureIndexes() {
        if (!indexed) {
            for (var field : List.of(AT, ACTOR, OBJECT_ID)) {
                entries.createIndex(Indexes.compoundIndex(Indexes.ascending(field), Indexes.descending(SEQUENCE)));
            }
            indexed = true;
        }
    }

    @Override
    public List<ChainLink> between(long first, long last) {
        var places = LongStream.rangeClosed(first, last).boxed().toList();
        return inStore("The audit trail cannot be read", () -> {
            var found = new ArrayList<ChainLink>();
            entries.find(in(SEQUENCE, places)).forEach(document -> found.add(EntryDocuments.link(document)));
            found.sort(Comparator.comparingLong(ChainLink::sequence).reversed());
            return found;
        });
    }

    @Override
    public List<ChainLink> search(AuditQuery query) {
        return inStore(
                "The audit trail cannot be searched",
                () -> entries.find(filter(query))
                        .sort(descending(SEQUENCE))
                        .limit(query.size())
                        .map(EntryDocuments::link)
                        .into(new ArrayList<>()));
    }

    private static Bson filter(AuditQuery query) {
        var filters = new ArrayList<Bson>();
        Optional.ofNullable(query.before()).ifPresent(before -> filters.add(lt(SEQUENCE, before)));
        Optional.ofNullable(query.from()).ifPresent(from -> filters.add(gte(AT, Date.from(from))));
        Optional.ofNullable(query.to()).ifPresent(to -> filters.add(lt(AT, Date.from(to))));
        Optional.ofNullable(query.action()).ifPresent(action -> filters.add(eq(ACTION, action)));
        Optional.ofNullable(query.actor()).ifPresent(actor -> filters.add(eq(ACTOR, actor)));
        Optional.ofNullable(query.objectId()).ifPresent(id -> filters.add(eq(OBJECT_ID, id)));
        Optional.ofNullable(query.outcome()).ifPresent(outcome -> filters.add(eq(OUTCOME, outcome.name())));
        return filters.isEmpty() ? Filters.empty() : Filters.and(filters);
    }

    @Override
    public void read(long last, Consumer<ChainLink> reader) {
        // All of it is also what has no proper place, which a comparison would leave out.
        var which = last == Long.MAX_VALUE ? Filters.empty() : lte(SEQUENCE, last);
        inStore("The audit trail cannot be read", () -> {
            entries.find(which)
                    .sort(ascending(SEQUENCE))
                    .batchSize(1_000)
                    .forEach(document -> reader.accept(EntryDocuments.link(document)));
            return true;
        });
    }

    @Override
    public void keep(List<AuditNote> kept) {
        inStore("A note in the audit trail cannot be kept", () -> {
            notes.insertMany(kept.stream()
                    .map(note -> new Document(SEQUENCE, note.commitment())
                            .append(SALT, note.salt())
                            .append(TEXT, note.text()))
                    .toList());
            return true;
        });
    }

    @Override
    public Optional<AuditNote> note(String commitment) {
        return inStore(
                "A note in the audit trail cannot be read",
                () -> Optional.ofNullable(notes.find(eq(SEQUENCE, commitment)).first())
                        .map(document -> new AuditNote(commitment, text(document, SALT), text(document, TEXT))));
    }

    @Override
    public boolean eraseNote(String commitment) {
        return inStore(
                "A note in the audit trail cannot be erased",
                () -> notes.deleteOne(eq(SEQUENCE, commitment)).getDeletedCount() > 0);
    }

    @Override
    public Optional<Checkpoint> lastCheckpoint() {
        return inStore(
                "The audit trail cannot be read",
                () -> Optional.ofNullable(checkpoints.find(eq(SEQUENCE, LAST)).first())
                        .map(document -> new Checkpoint(
                                text(document, SERVICE),
                                document.get("sequence") instanceof Long sequence ? sequence : -1,
                                text(document, HASH),
                                document.get(AT) instanceof Date at ? at.toInstant() : Instant.EPOCH,
                                text(document, SIGNATURE))));
    }

    /** What somebody has made into something else than text cannot fit its signature or commitment, and is told so. */
    private static String text(Document document, String field) {
        return document.get(field) instanceof String text ? text : "";
    }

    @Override
    public void remember(Checkpoint checkpoint) {
        var document = new Document(SEQUENCE, LAST)
                .append(SERVICE, checkpoint.service())
                .append("sequence", checkpoint.sequence())
                .append(HASH, checkpoint.hash())
                .append(AT, Date.from(checkpoint.at()))
                .append(SIGNATURE, checkpoint.signature());
        inStore("A checkpoint of the audit trail cannot be remembered", () -> {
            try {
                var earlier = Filters.and(eq(SEQUENCE, LAST), lt("sequence", checkpoint.sequence()));
                checkpoints.replaceOne(earlier, document, new ReplaceOptions().upsert(true));
            } catch (MongoWriteException e) {
                // Another instance has remembered a later one.
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
            }
            return true;
        });
    }

    private static <T> T inStore(String whyNot, Supplier<T> work) {
        try {
            return work.get();
        } catch (MongoException e) {
            throw new AuditUnavailable(whyNot, e);
        }
    }
}
