package se.incidentkedjan.reporting.counting.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.reporting.counting.Page;
import se.incidentkedjan.reporting.counting.PageFigures;
import se.incidentkedjan.reporting.counting.PageKey;
import se.incidentkedjan.reporting.counting.Pages;

/**
 * Pages as documents: {@code {_id, version, counts, marks}}, the latter two as text with a line for each cell or incident and its number.
 * They are read and written as a whole, and a text of hundreds of lines is kept and read many times sooner than as many fields.
 * A write is refused when someone else wrote in between.
 */
@Component
final class MongoPages implements Pages {

    private static final String COLLECTION = "counted-pages";
    private static final String VERSION = "version";
    private static final String COUNTS = "counts";
    private static final String MARKS = "marks";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoTemplate mongo;
    private final Parts parts = new Parts();

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
    public void show(Collection<PageKey> keys, BiConsumer<PageKey, PageFigures> reader) {
        var ids = keys.stream().map(PageKey::value).toList();
        mongo.execute(COLLECTION, documents -> {
            documents
                    .find(in("_id", ids))
                    .projection(include(COUNTS))
                    .forEach(document -> reader.accept(
                            new PageKey(document.getString("_id")),
                            figures -> read(document.getString(COUNTS), figures)));
            return true;
        });
    }

    @Override
    public boolean write(Collection<Page> changed) {
        if (changed.isEmpty()) {
            return true;
        }
        return parts.of(changed, Page::key, this::writePart).stream().allMatch(written -> written);
    }

    private boolean writePart(List<Page> changed) {
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
        Emptying.of(mongo.getCollection(COLLECTION));
    }

    private static Document document(Page page) {
        return new Document("_id", page.key().value())
                .append(VERSION, page.version())
                .append(COUNTS, lines(page.counts()))
                .append(MARKS, lines(page.marks()));
    }

    private static Page page(Document document) {
        var counts = new HashMap<String, Long>();
        read(document.getString(COUNTS), counts::put);
        var marks = new HashMap<IncidentId, Long>();
        read(document.getString(MARKS), (incident, number) -> marks.put(IncidentId.parse(incident), number));
        return new Page(
                new PageKey(document.getString("_id")),
                document.get(VERSION, Number.class).longValue(),
                counts,
                marks);
    }

    private static String lines(Map<?, Long> numbers) {
        var text = new StringBuilder();
        numbers.forEach(
                (name, number) -> text.append(name).append(' ').append(number).append('\n'));
        return text.toString();
    }

    private static void read(String lines, ObjLongConsumer<String> reader) {
        int begin = 0;
        for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', begin)) {
            int space = lines.lastIndexOf(' ', end);
            reader.accept(lines.substring(begin, space), Long.parseLong(lines, space + 1, end, 10));
            begin = end + 1;
        }
    }
}
