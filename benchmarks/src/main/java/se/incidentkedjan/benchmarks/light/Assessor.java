package se.incidentkedjan.benchmarks.light;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;

/** Opens a case for each report, and says so. */
final class Assessor {

    private static final int WORDS_OF_A_CASE = 4200;
    private static final int WORDS_OF_AN_EVENT = 900;

    private final MongoCollection<Document> cases;
    private final Journal journal;
    private final Clock clock;

    private Assessor(MongoDatabase store, Producer<String, byte[]> producer, Clock clock) {
        this.cases = store.getCollection("cases");
        this.journal = new Journal(producer, "escalation", cases);
        this.clock = clock;
    }

    static void start(String brokers, MongoDatabase store, Producer<String, byte[]> producer, Clock clock) {
        var assessor = new Assessor(store, producer, clock);
        Listener.start(brokers, "light-cases", List.of("incident-intake"), Map.of(), assessor::assess);
    }

    private void assess(ConsumerRecords<String, byte[]> batch) {
        var now = clock.instant();
        var opened = new ArrayList<Document>();
        for (var record : batch) {
            var reported = Document.parse(new String(record.value(), StandardCharsets.UTF_8));
            var data = new Document("incident", record.key())
                    .append("reference", reported.getString("reference"))
                    .append("receivedAt", reported.getString("receivedAt"))
                    .append("because", Words.filling(WORDS_OF_AN_EVENT));
            opened.add(Words.document(
                    record.key(),
                    now,
                    new Document("incident", record.key())
                            .append("reported", reported)
                            .append("because", Words.filling(WORDS_OF_A_CASE)),
                    List.of(Words.event("escalation.IncidentAssessed", 1, now, data.toJson()))));
        }
        Inserts.into(cases, opened);
        journal.publishAll(opened);
    }
}
