package se.incidentkedjan.benchmarks.light;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /**
     * As the chain does, so that a repeat and a crash change no figure: looks up what was counted before, notes in the
     * rows what is to be counted, counts it on a page that remembers whose change it holds, and settles the rows.
     */
    private void count(ConsumerRecords<String, byte[]> batch) {
        var changes = new HashMap<String, List<Bson>>();
        var heard = new HashMap<String, Set<String>>();
        for (var record : batch) {
            var of = changes.computeIfAbsent(record.key(), key -> new ArrayList<>());
            if (record.topic().equals("notification")) {
                of.add(Updates.set("delivered.p" + record.partition() + "o" + record.offset(), true));
            } else {
                of.add(Updates.set(record.topic(), start(record.value())));
            }
            heard.computeIfAbsent(record.key(), key -> new HashSet<>()).add(record.topic());
        }
        for (var known : rows.find(in("_id", changes.keySet()))) {
            heard.getOrDefault(known.getString("_id"), Set.of()).removeIf(known::containsKey);
        }
        changes.values().forEach(change -> change.add(Updates.set("moving", true)));
        update(changes);
        var page = new ArrayList<Bson>();
        heard.forEach((row, topics) -> page.add(Updates.set("marks." + row, (long) topics.size())));
        TOPICS.forEach(topic -> page.add(Updates.inc(
                "count." + topic,
                heard.values().stream().filter(topics -> topics.contains(topic)).count())));
        counters.updateOne(eq("_id", "page"), Updates.combine(page), new UpdateOptions().upsert(true));
        changes.replaceAll((row, change) -> List.of(Updates.unset("moving")));
        update(changes);
        counters.updateOne(eq("_id", "page"), Updates.unset("marks"));
    }

    private void update(Map<String, List<Bson>> changes) {
        rows.bulkWrite(
                changes.entrySet().stream()
                        .map(row -> new UpdateOneModel<Document>(
                                eq("_id", row.getKey()),
                                Updates.combine(row.getValue()),
                                new UpdateOptions().upsert(true)))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }
}
