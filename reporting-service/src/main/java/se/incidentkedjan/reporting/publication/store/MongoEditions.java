package se.incidentkedjan.reporting.publication.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static se.incidentkedjan.reporting.publication.store.EditionDocument.FIGURES;
import static se.incidentkedjan.reporting.publication.store.EditionDocument.FILES;
import static se.incidentkedjan.reporting.publication.store.EditionDocument.ID;
import static se.incidentkedjan.reporting.publication.store.EditionDocument.NUMBER;
import static se.incidentkedjan.reporting.publication.store.EditionDocument.OUTLINE;
import static se.incidentkedjan.reporting.publication.store.EditionDocument.REVISION;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import se.incidentkedjan.reporting.disclosure.PublishedFigures;
import se.incidentkedjan.reporting.publication.Edition;
import se.incidentkedjan.reporting.publication.EditionId;
import se.incidentkedjan.reporting.publication.Editions;
import se.incidentkedjan.reporting.publication.Outline;

/**
 * Versions as documents, one write each. The place among what has been published is unique, so of two that would be published in the same
 * moment, none of which was made beside the other, only one is.
 */
@Component
final class MongoEditions implements Editions {

    private static final String COLLECTION = "report-editions";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoTemplate mongo;
    private boolean isIndexed;

    /** What is published never changes, is never taken back, and is asked for with every report: so it is read once. */
    private final List<PublishedFigures> remembered = new ArrayList<>();

    MongoEditions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Edition> find(String id) {
        return Optional.ofNullable(
                        documents().find(eq(ID, id)).projection(exclude(FILES)).first())
                .map(EditionDocument::read);
    }

    @Override
    public List<Outline> outlines() {
        var outlines = new ArrayList<Outline>();
        documents()
                .find()
                .projection(include(OUTLINE))
                .forEach(document -> outlines.add(EditionDocument.outline(document)));
        return outlines;
    }

    @Override
    public Written add(Edition edition) {
        var document = EditionDocument.of(edition).append(ID, edition.id().value());
        try {
            documents().insertOne(document);
            return Written.DONE;
        } catch (MongoWriteException e) {
            return refused(e, Written.SOMEBODY_WAS_FIRST);
        }
    }

    @Override
    public Written change(Edition edition) {
        return write(edition, EditionDocument.of(edition));
    }

    @Override
    public Written publish(Edition edition, Map<String, byte[]> files) {
        indexed();
        var kept = new Document();
        files.forEach((ending, bytes) -> kept.append(ending, new Binary(bytes)));
        return write(edition, EditionDocument.of(edition).append(FILES, kept));
    }

    private Written write(Edition edition, Document changed) {
        try {
            var result = documents()
                    .updateOne(
                            and(eq(ID, edition.id().value()), eq(REVISION, edition.revision() - 1)),
                            new Document("$set", changed));
            return result.getMatchedCount() == 1 ? Written.DONE : Written.SOMEBODY_WAS_FIRST;
        } catch (MongoWriteException e) {
            return refused(e, Written.PUBLISHED_MEANWHILE);
        }
    }

    private static Written refused(MongoWriteException e, Written whenThere) {
        if (e.getError().getCode() == DUPLICATE_KEY) {
            return whenThere;
        }
        throw e;
    }

    @Override
    public boolean remove(EditionId id, long revision) {
        return documents()
                        .deleteOne(and(eq(ID, id.value()), eq(REVISION, revision), exists(NUMBER, false)))
                        .getDeletedCount()
                == 1;
    }

    @Override
    public Optional<byte[]> file(EditionId id, String ending) {
        return Optional.ofNullable(documents()
                        .find(eq(ID, id.value()))
                        .projection(include(FILES + "." + ending))
                        .first())
                .map(document -> document.get(FILES, Document.class))
                .map(files -> files.get(ending, Binary.class))
                .map(Binary::getData);
    }

    @Override
    public synchronized List<PublishedFigures> published() {
        documents()
                .find(gt(NUMBER, remembered.size()))
                .projection(include(FIGURES))
                .sort(ascending(NUMBER))
                .forEach(document -> remembered.add(
                        PackedFigures.read(document.get(FIGURES, Binary.class).getData())));
        return List.copyOf(remembered);
    }

    private MongoCollection<Document> documents() {
        return mongo.getCollection(COLLECTION);
    }

    /** Without this index nothing is published: it is what lets only one at a time. */
    private synchronized void indexed() {
        if (!isIndexed) {
            documents()
                    .createIndex(
                            Indexes.ascending(NUMBER),
                            new IndexOptions().unique(true).sparse(true));
            isIndexed = true;
        }
    }
}
