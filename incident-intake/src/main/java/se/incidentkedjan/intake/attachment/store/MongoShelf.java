package se.incidentkedjan.intake.attachment.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.attachment.Attachment;
import se.incidentkedjan.intake.attachment.AttachmentId;
import se.incidentkedjan.intake.attachment.Scan;
import se.incidentkedjan.intake.attachment.Shelf;

/** One document per file, {@code attachments}, which is there before its content and is taken away after it. */
final class MongoShelf implements Shelf {

    static final String COLLECTION = "attachments";

    private final MongoTemplate mongo;
    private final ContentBucket contents;
    private volatile boolean indexed;

    MongoShelf(MongoTemplate mongo) {
        this.mongo = mongo;
        this.contents = new ContentBucket(mongo);
    }

    @Override
    public void expect(Arrival arrival) {
        inStore(files -> files.insertOne(StoredAttachment.expected(arrival)));
    }

    @Override
    public OutputStream write(AttachmentId id) {
        return contents.write(id.toString());
    }

    @Override
    public boolean keep(Attachment attachment) {
        var after = StoredAttachment.kept(attachment);
        return inStore(files -> files.replaceOne(and(byId(attachment.id()), eq(StoredAttachment.KEPT, false)), after)
                        .getMatchedCount())
                == 1;
    }

    @Override
    public InputStream read(AttachmentId id) {
        return contents.read(id.toString());
    }

    @Override
    public List<Attachment> of(IncidentId incident) {
        return find(
                        and(byIncident(incident), eq(StoredAttachment.KEPT, true)),
                        Sorts.ascending(StoredAttachment.RECEIVED_AT, StoredAttachment.ID),
                        0)
                .stream()
                .map(StoredAttachment::attachment)
                .toList();
    }

    @Override
    public Optional<Attachment> find(IncidentId incident, AttachmentId id) {
        return find(and(byId(id), byIncident(incident), eq(StoredAttachment.KEPT, true)), new Document(), 1).stream()
                .findFirst()
                .map(StoredAttachment::attachment);
    }

    @Override
    public void scanned(AttachmentId id, Scan before, Scan after) {
        inStore(files -> files.updateOne(
                and(byId(id), eq(StoredAttachment.SCAN, StoredAttachment.scan(before))),
                Updates.set(StoredAttachment.SCAN, StoredAttachment.scan(after))));
    }

    @Override
    public void copied(AttachmentId id) {
        inStore(files -> files.updateOne(
                and(byId(id), eq(StoredAttachment.KEPT, true)), Updates.set(StoredAttachment.COPIED, true)));
    }

    @Override
    public List<Attachment> quarantined(int most) {
        return find(
                        StoredAttachment.IN_QUARANTINE,
                        Sorts.ascending(StoredAttachment.SCAN_FAILURES, StoredAttachment.RECEIVED_AT),
                        most)
                .stream()
                .map(StoredAttachment::attachment)
                .toList();
    }

    @Override
    public Optional<Instant> quarantinedSince() {
        return find(StoredAttachment.IN_QUARANTINE, Sorts.ascending(StoredAttachment.RECEIVED_AT), 1).stream()
                .findFirst()
                .map(StoredAttachment::receivedAt);
    }

    @Override
    public void remove(AttachmentId id) {
        contents.remove(id.toString());
        inStore(files -> files.deleteOne(byId(id)));
    }

    @Override
    public void removeAll(IncidentId incident) {
        for (var document : find(byIncident(incident), new Document(), 0)) {
            remove(StoredAttachment.id(document));
        }
    }

    @Override
    public List<Arrival> unsettled(Instant before, int most) {
        return find(
                        and(eq(StoredAttachment.SETTLED, false), lt(StoredAttachment.RECEIVED_AT, Date.from(before))),
                        Sorts.ascending(StoredAttachment.RECEIVED_AT),
                        most)
                .stream()
                .map(StoredAttachment::arrival)
                .toList();
    }

    @Override
    public void settle(AttachmentId id) {
        inStore(files -> files.updateOne(byId(id), Updates.set(StoredAttachment.SETTLED, true)));
    }

    private List<Document> find(Bson filter, Bson order, int most) {
        return inStore(files -> files.find(filter).sort(order).limit(most).into(new ArrayList<>()));
    }

    private static Bson byId(AttachmentId id) {
        return eq(StoredAttachment.ID, id.toString());
    }

    private static Bson byIncident(IncidentId incident) {
        return eq(StoredAttachment.INCIDENT, incident.toString());
    }

    private <T> T inStore(Function<MongoCollection<Document>, T> work) {
        // At the first use and not at the start: a service starts, and lives, also while its store is away.
        if (!indexed) {
            mongo.execute(
                    COLLECTION,
                    files -> files.createIndexes(List.of(
                            new IndexModel(Indexes.ascending(StoredAttachment.INCIDENT)),
                            new IndexModel(Indexes.ascending(StoredAttachment.SCAN_STATE)),
                            new IndexModel(Indexes.ascending(StoredAttachment.SETTLED)))));
            indexed = true;
        }
        return Objects.requireNonNull(mongo.execute(
                COLLECTION, files -> work.apply(files.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)))));
    }
}
