package se.incidentkedjan.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** A store with many open cases: a few that came as reports, and copies of them under other names. */
final class ManyCases {

    static final String DATABASE = "escalation-service";
    static final String COLLECTION = "cases";

    private static final int REPORTS = 40;
    private static final int BATCH = 500;
    private static final int HOURS_BACK = 24;
    private static final int HOURS_AHEAD = 72;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final MongoCollection<BsonDocument> cases;
    private final List<String> ids;

    private ManyCases(MongoCollection<BsonDocument> cases, List<String> ids) {
        this.cases = cases;
        this.ids = ids;
    }

    /** Fills the store of an installation until it has so many. */
    static ManyCases in(Installation installation, MongoClient store, int wanted, Clock clock)
            throws InterruptedException {
        var cases = store.getDatabase(DATABASE).getCollection(COLLECTION, BsonDocument.class);
        var caller = installation.caller();
        for (int i = 0; i < REPORTS; i++) {
            caller.report();
        }
        var end = clock.instant().plus(PATIENCE);
        while (cases.estimatedDocumentCount() < REPORTS) {
            if (clock.instant().isAfter(end)) {
                throw new IllegalStateException("the reports did not become cases");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        TimeUnit.SECONDS.sleep(2);
        var real = cases.find().into(new ArrayList<>());
        var ids = new ArrayList<String>();
        var chance = new Random(1);
        var batch = new ArrayList<BsonDocument>();
        for (int number = 1; number <= wanted - REPORTS; number++) {
            batch.add(copy(real.get(number % REPORTS), number, chance, clock));
            ids.add(batch.getLast().getString("_id").getValue());
            if (batch.size() == BATCH || number == wanted - REPORTS) {
                cases.insertMany(batch);
                batch.clear();
            }
        }
        return new ManyCases(cases, ids);
    }

    /** Where they lie. */
    MongoCollection<BsonDocument> collection() {
        return cases;
    }

    /** The ids of the copies. */
    List<String> ids() {
        return ids;
    }

    /** The same case under another name, due at another time, and waiting for nothing. */
    private static BsonDocument copy(BsonDocument one, int number, Random chance, Clock clock) {
        var copy = one.clone();
        var id = new BsonString(one.getString("_id").getValue().substring(0, 24) + String.format("%012x", number));
        var reference = new BsonString(String.format("2031-%06d", number));
        copy.put("_id", id);
        copy.remove("wakeAt");
        copy.getDocument("state").getDocument("identity").append("incident", id).append("reference", reference);
        if (copy.containsKey("excerpt")) {
            var hours = chance.nextInt(-HOURS_BACK, HOURS_AHEAD);
            var due = clock.instant().plus(Duration.ofHours(hours)).toEpochMilli();
            copy.getDocument("excerpt")
                    .append("incident", id)
                    .append("reference", reference)
                    .append("number", new BsonInt64(number))
                    .append("dueAt", new BsonDateTime(due));
        }
        return copy;
    }
}
