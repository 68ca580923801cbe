package se.incidentkedjan.notification.upkeep.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.notification.upkeep.ToldMatters;

/** What has been told: {@code {_id, at, until, told}} of each matter. */
public final class MongoToldMatters implements ToldMatters {

    private static final String COLLECTION = "upkeep";
    private static final String ID = "_id";
    private static final String AT = "at";
    private static final String UNTIL = "until";
    private static final String TOLD = "told";

    private final MongoTemplate mongo;

    /** In this database. */
    public MongoToldMatters(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean begin(String matter, Instant now, Instant until) {
        var again = mongo.execute(
                COLLECTION,
                all -> all.updateOne(
                        and(eq(ID, matter), eq(TOLD, false), lt(UNTIL, Date.from(now))), set(UNTIL, Date.from(until))));
        if (Objects.requireNonNull(again).getModifiedCount() == 1) {
            return true;
        }
        try {
            mongo.execute(
                    COLLECTION,
                    all -> all.insertOne(new Document(ID, matter)
                            .append(AT, Date.from(now))
                            .append(UNTIL, Date.from(until))
                            .append(TOLD, false)));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean isTold(String matter) {
        var found = mongo.execute(COLLECTION, all -> all.countDocuments(and(eq(ID, matter), eq(TOLD, true))));
        return Objects.requireNonNull(found) > 0;
    }

    @Override
    public void told(String matter) {
        mongo.execute(COLLECTION, all -> all.updateOne(eq(ID, matter), set(TOLD, true)));
    }

    @Override
    public void forget(Instant before) {
        mongo.execute(COLLECTION, all -> all.deleteMany(lt(AT, Date.from(before))));
    }
}
