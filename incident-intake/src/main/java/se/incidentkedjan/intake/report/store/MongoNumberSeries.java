package se.incidentkedjan.intake.report.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.intake.report.NumberSeries;

/** One document per municipality and year, {@code {_id: "9999-2026", last: 123}}, counted up in one atomic step. */
final class MongoNumberSeries implements NumberSeries {

    static final String COLLECTION = "reference-numbers";

    private final MongoTemplate mongo;
    private final Municipality municipality;

    MongoNumberSeries(MongoTemplate mongo, Municipality municipality) {
        this.mongo = mongo;
        this.municipality = municipality;
    }

    @Override
    public long take(int year, int howMany) {
        try {
            return increment(year, howMany);
        } catch (DuplicateKeyException e) {
            // Two processes began the same year at once; now the document is there.
            return increment(year, howMany);
        }
    }

    private long increment(int year, int howMany) {
        var counter = Objects.requireNonNull(mongo.execute(
                COLLECTION,
                counters -> counters.findOneAndUpdate(
                        eq("_id", municipality + "-" + year),
                        Updates.combine(
                                Updates.inc("last", (long) howMany),
                                Updates.setOnInsert(
                                        new Document("municipality", municipality.toString()).append("year", year))),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))));
        return counter.get("last", Number.class).longValue() - howMany + 1;
    }
}
