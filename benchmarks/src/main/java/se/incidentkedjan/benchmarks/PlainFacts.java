package se.incidentkedjan.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;

/**
 * What one would keep without figures: a small document for each incident, and an aggregation over them whenever somebody asks. Only those of
 * one year, as if the store had an index that leads to them: the embedded one looks through all that it has, and gives up on a million.
 */
final class PlainFacts {

    private static final int AT_A_TIME = 5_000;
    private static final String YEAR = "year";
    private static final String CATEGORY = "category";

    private final MongoCollection<Document> facts;

    private PlainFacts(MongoCollection<Document> facts) {
        this.facts = facts;
    }

    static PlainFacts write(MongoClient store, int incidents, int year) {
        var facts = store.getDatabase("plain").getCollection("facts");
        var waiting = new ArrayList<Document>();
        new TenYears(incidents).tell(said -> {
            if (said.event() instanceof IncidentReported reported && year(reported) == year) {
                waiting.add(document(reported));
            }
            if (waiting.size() == AT_A_TIME) {
                insert(facts, waiting);
            }
        });
        insert(facts, waiting);
        return new PlainFacts(facts);
    }

    private static void insert(MongoCollection<Document> facts, List<Document> waiting) {
        if (!waiting.isEmpty()) {
            var _ = facts.insertMany(waiting, new InsertManyOptions().ordered(false));
            waiting.clear();
        }
    }

    private static Document document(IncidentReported reported) {
        var unit = reported.facts().unit();
        return new Document("_id", reported.incident().toString())
                .append(YEAR, year(reported))
                .append("unit", unit == null ? null : unit.value())
                .append(CATEGORY, reported.facts().category().name());
    }

    private static int year(IncidentReported reported) {
        return reported.receivedAt().atZone(ZoneOffset.UTC).getYear();
    }

    /** How many of each category in a year. */
    void aggregate(int year) {
        var _ = facts.aggregate(List.of(
                        Aggregates.match(Filters.eq(YEAR, year)),
                        Aggregates.group("$" + CATEGORY, Accumulators.sum("count", 1))))
                .into(new ArrayList<>());
    }
}
