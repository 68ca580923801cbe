package se.incidentkedjan.intake.register.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    private final DurableCollection rows;

    MongoTakenRows(MongoTemplate mongo) {
        this.rows = new DurableCollection(mongo, COLLECTION, IMPORT);
    }

    @Override
    public boolean take(String index, String content, ImportId id, int row) {
        try {
            rows.in(all -> all.insertOne(new Document(ID, index)
                    .append(CONTENT, content)
                    .append(IMPORT, id.toString())
                    .append(ROW, row)));
            return true;
        } catch (DuplicateKeyException e) {
            var earlier = rows.find(index);
            return earlier.filter(one -> id.toString().equals(one.getString(IMPORT)))
                    .filter(one -> one.getInteger(ROW, 0) == row)
                    .isPresent();
        }
    }

    @Override
    public Map<String, String> taken(Collection<String> indexes) {
        if (indexes.isEmpty()) {
            return Map.of();
        }
        return rows.in(all ->
                all.find(in(ID, indexes)).projection(Projections.include(ID, CONTENT)).into(new ArrayList<>()).stream()
                        .collect(Collectors.toMap(found -> found.getString(ID), found -> found.get(CONTENT, ""))));
    }

    @Override
    public List<Integer> of(ImportId id, int most) {
        return rows.in(all -> all.find(eq(IMPORT, id.toString()))
                .limit(most)
                .map(found -> found.getInteger(ROW, 0))
                .into(new ArrayList<>()));
    }

    @Override
    public void giveBack(ImportId id, Collection<Integer> some) {
        rows.in(all -> all.deleteMany(and(eq(IMPORT, id.toString()), in(ROW, some))));
    }
}
