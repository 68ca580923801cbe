package se.incidentkedjan.reporting.counting.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.reporting.counting.Page;
import se.incidentkedjan.reporting.counting.PageKey;
import se.incidentkedjan.reporting.counting.Pages;

/** Pages as documents: {@code {_id, version, counts, marks}}. A write is refused when someone else wrote in between. */
@Component
final class MongoPages implements Pages {

    private static final String COLLECTION = "figure-pages";
    private static final String VERSION = "version";
    private static final String COUNTS = "counts";
    private static final String MARKS = "marks";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoTemplate mongo;

    MongoPages(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<PageKey, Page> find(Collection<PageKey> keys) {
        var found = new HashMap<PageKey, Page>();
        var ids = keys.stream().map(PageKey::value).toList();
        mongo.execute(COLLECTION, documents -> {
            documents.find(in("_id", ids)).forEach(document -> {
                var page = page(document);
                found.put(page.key(), page);
            });
            return true;
        });
        return found;
    }

    @Override
    public boolean write(Collection<Page> changed) {
        if (changed.isEmpty()) {
            return true;
        }
        List<WriteModel<Document>> writes =
                changed.stream().map(MongoPages::guarded).toList();
        return Objects.requireNonNull(mongo.execute(COLLECTION, documents -> {
            try {
                var result = documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
                return result.getInsertedCount() + result.getMatchedCount() == changed.size();
            } catch (MongoBulkWriteException e) {
                if (e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)
                        && e.getWriteConcernError() == null) {
                    return false;
                }
                throw e;
            }
        }));
    }

    private static WriteModel<Document> guarded(Page page) {
        var document = document(page);
        return page.version() == 1
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(and(eq("_id", page.key().value()), eq(VERSION, page.version() - 1)), document);
    }

    @Override
    public void forEach(Consumer<Page> reader) {
        mongo.execute(COLLECTION, documents -> {
            documents.find().forEach(document -> reader.accept(page(document)));
            return true;
        });
    }

    @Override
    public void clear() {
        mongo.getCollection(COLLECTION).deleteMany(new Document());
    }

    private static Document document(Page page) {
        var marks = new Document();
        page.marks().forEach((incident, number) -> marks.append(incident.toString(), number));
        return new Document("_id", page.key().value())
                .append(VERSION, page.version())
                .append(COUNTS, new Document(new TreeMap<>(page.counts())))
                .append(MARKS, marks);
    }

    private static Page page(Document document) {
        var counts = new HashMap<String, Long>();
        document.get(COUNTS, Document.class).forEach((cell, count) -> counts.put(cell, number(count)));
        var marks = new HashMap<IncidentId, Long>();
        document.get(MARKS, Document.class)
                .forEach((incident, number) -> marks.put(IncidentId.parse(incident), number(number)));
        return new Page(
                new PageKey(document.getString("_id")), number(document.get(VERSION, Number.class)), counts, marks);
    }

    private static long number(Object stored) {
        return ((Number) stored).longValue();
    }
}
