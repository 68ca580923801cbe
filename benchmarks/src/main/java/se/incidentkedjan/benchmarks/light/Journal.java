package se.incidentkedjan.benchmarks.light;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;

/** Brings the events of one collection to its topic, and notes in bulk in its documents what Kafka has acknowledged. */
final class Journal {

    private static final long GATHER_MILLIS = 20;
    private static final int MOST = 1000;

    private final Producer<String, byte[]> producer;
    private final String topic;
    private final MongoCollection<Document> documents;
    private final LinkedBlockingQueue<String> acknowledged = new LinkedBlockingQueue<>();

    Journal(Producer<String, byte[]> producer, String topic, MongoCollection<Document> documents) {
        this.producer = producer;
        this.topic = topic;
        this.documents = documents;
        Thread.ofVirtual().name("published-" + topic).start(this::noteForEver);
    }

    /** Sends the pending events of documents, and waits for nothing. A light chain that loses one must not go on. */
    void publishSoon(List<Document> changed) {
        for (var document : changed) {
            var _ = publish(document).exceptionally(failure -> {
                Runtime.getRuntime().halt(1);
                return null;
            });
        }
    }

    private CompletableFuture<Void> publish(Document document) {
        var id = document.getString("_id");
        var entries = document.getList("journal", Document.class);
        var all = new CompletableFuture<?>[entries.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = send(id, entries.get(i));
        }
        return CompletableFuture.allOf(all).thenRun(() -> acknowledged.add(id));
    }

    /** Sends the events of many documents before any answer is waited for, and waits for all of them. */
    void publishAll(List<Document> changed) {
        CompletableFuture.allOf(changed.stream().map(this::publish).toArray(CompletableFuture[]::new))
                .join();
    }

    private CompletableFuture<Void> send(String id, Document entry) {
        var record = new ProducerRecord<>(topic, id, entry.getString("data").getBytes(StandardCharsets.UTF_8));
        for (var header : List.of("id", "type", "sequence", "time", "traceparent")) {
            record.headers()
                    .add("ce_" + header, String.valueOf(entry.get(header)).getBytes(StandardCharsets.UTF_8));
        }
        record.headers()
                .add("ce_source", ("/light/" + topic).getBytes(StandardCharsets.UTF_8))
                .add("ce_specversion", "1.0".getBytes(StandardCharsets.UTF_8))
                .add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
        var sent = new CompletableFuture<Void>();
        var _ = producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                sent.complete(null);
            } else {
                sent.completeExceptionally(failure);
            }
        });
        return sent;
    }

    private void noteForEver() {
        try {
            while (true) {
                var batch = new ArrayList<String>();
                batch.add(acknowledged.take());
                Thread.sleep(GATHER_MILLIS);
                acknowledged.drainTo(batch, MOST);
                documents.bulkWrite(
                        batch.stream()
                                .map(id -> new UpdateOneModel<Document>(
                                        eq("_id", id),
                                        Updates.combine(Updates.set("published", true), Updates.unset("pendingSince"))))
                                .toList(),
                        new BulkWriteOptions().ordered(false));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
