package se.incidentkedjan.intake.register.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.intake.register.ImportId;
import se.incidentkedjan.intake.register.TakenRows;

/**
 * One document per row that has become a report, {@code {_id: "<HMAC>", content: "<HMAC>", import, row}}; the store itself sees to it that a row
 * is taken once.
 */
final class MongoTakenRows implements TakenRows {

    static final String COLLECTION = "imported-rows";
    private static final String ID = "_id";
    private static final String CONTENT = "content";
    private static final String IMPORT = "import";
    private static final String ROW = "row";

    private final MongoTemplate mongo;
    private volatile boolean indexed;

    MongoTakenRows(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean take(String index, String content, ImportId id, int row) {
        try {
            inStore(rows -> rows.insertOne(new Document(ID, index)
                    .append(CONTENT, content)
                    .append(IMPORT, id.toString())
                    .append(ROW, row)));
            return true;
        } catch (DuplicateKeyException e) {
            var earlier = mongo.findById(index, Document.class, COLLECTION);
            return earlier != null
                    && id.toString().equals(earlier.getString(IMPORT))
                    && earlier.getInteger(ROW, 0) == row;
        }
    }

    @Override
    public Map<String, String> taken(Collection<String> indexes) {
        if (indexes.isEmpty()) {
            return Map.of();
        }
        return inStore(rows ->
                rows.find(in(ID, indexes)).projection(Projections.include(ID, CONTENT)).into(new ArrayList<>()).stream()
                        .collect(Collectors.toMap(found -> found.getString(ID), found -> found.get(CONTENT, ""))));
    }

    @Override
    public List<Integer> of(ImportId id, int most) {
        return inStore(rows -> rows.find(eq(IMPORT, id.toString()))
                .limit(most)
                .map(found -> found.getInteger(ROW, 0))
                .into(new ArrayList<>()));
    }

    @Override
    public void giveBack(ImportId id, Collection<Integer> some) {
        inStore(rows -> rows.deleteMany(and(eq(IMPORT, id.toString()), in(ROW, some))));
    }

    private <T> T inStore(Function<MongoCollection<Document>, T> work) {
        // At the first use and not at the start: a service starts, and lives, also while its store is away.
        if (!indexed) {
            mongo.execute(COLLECTION, rows -> rows.createIndexes(List.of(new IndexModel(Indexes.ascending(IMPORT)))));
            indexed = true;
        }
        return Objects.requireNonNull(mongo.execute(
                COLLECTION, rows -> work.apply(rows.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)))));
    }
}
