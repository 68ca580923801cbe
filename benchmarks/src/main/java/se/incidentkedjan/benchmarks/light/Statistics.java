package se.incidentkedjan.benchmarks.light;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keeps a row for each incident and counters of all, from everything that is said. */
final class Statistics {

    private static final List<String> TOPICS = List.of("incident-intake", "escalation", "notification");

    private static final int ROW_PART = 300;

    private final MongoCollection<Document> rows;
    private final MongoCollection<Document> counters;

    private Statistics(MongoDatabase store) {
        this.rows = store.getCollection("rows");
        this.counters = store.getCollection("counters");
    }

    static void start(String brokers, MongoDatabase store) {
        var statistics = new Statistics(store);
        Map<String, Object> slowly = Map.of(
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000,
                ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 262_144,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
        Listener.start(brokers, "light-statistics", TOPICS, slowly, statistics::count);
    }

    private static String start(byte[] event) {
        return new String(event, 0, Math.min(event.length, ROW_PART), StandardCharsets.UTF_8);
    }

    private void count(ConsumerRecords<String, byte[]> batch) {
        var changes = new HashMap<String, List<Bson>>();
        var counts = new HashMap<String, Long>();
        for (var record : batch) {
            var of = changes.computeIfAbsent(record.key(), key -> new ArrayList<>());
            if (record.topic().equals("notification")) {
                of.add(Updates.set("delivered.p" + record.partition() + "o" + record.offset(), true));
            } else {
                of.add(Updates.set(record.topic(), start(record.value())));
            }
            counts.merge(record.topic() + "-" + record.partition(), 1L, Long::sum);
        }
        var once = new UpdateOptions().upsert(true);
        rows.bulkWrite(
                changes.entrySet().stream()
                        .map(row -> new UpdateOneModel<Document>(
                                eq("_id", row.getKey()), Updates.combine(row.getValue()), once))
                        .toList(),
                new BulkWriteOptions().ordered(false));
        counters.bulkWrite(
                counts.entrySet().stream()
                        .map(counter -> new UpdateOneModel<Document>(
                                eq("_id", counter.getKey()), Updates.inc("count", counter.getValue()), once))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }
}
