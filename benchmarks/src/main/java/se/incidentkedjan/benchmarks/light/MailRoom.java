package se.incidentkedjan.benchmarks.light;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Mails those who must know of a case: notes that it tries, sends, notes that it was accepted, and says so. */
final class MailRoom {

    private static final int CONNECTIONS = 2;
    private static final int ROUND = 32;

    private final MongoCollection<Document> dispatches;
    private final Journal journal;
    private final int mails;
    private final Clock clock;
    private final LinkedBlockingQueue<Document> waiting = new LinkedBlockingQueue<>();

    private MailRoom(MongoDatabase store, Producer<String, byte[]> producer, int mails, Clock clock) {
        this.dispatches = store.getCollection("dispatches");
        this.journal = new Journal(producer, "notification", dispatches);
        this.mails = mails;
        this.clock = clock;
    }

    static void start(Settings settings, MongoDatabase store, Producer<String, byte[]> producer, Clock clock) {
        var room = new MailRoom(store, producer, settings.mails(), clock);
        for (int i = 1; i <= CONNECTIONS; i++) {
            var postman = new Postman(settings.smtp());
            Thread.ofPlatform().name("mail-" + i).start(() -> room.carryForEver(postman));
        }
        Listener.start(settings.kafka(), "light-mails", List.of("escalation"), Map.of(), room::take);
    }

    private void take(ConsumerRecords<String, byte[]> batch) {
        var now = clock.instant();
        var fresh = new ArrayList<Document>();
        for (var record : batch) {
            var assessed = Document.parse(new String(record.value(), StandardCharsets.UTF_8));
            var state = new Document("incident", record.key())
                    .append("reference", assessed.getString("reference"))
                    .append("receivedAt", assessed.getString("receivedAt"))
                    .append("deliveries", deliveries(record.key(), now));
            fresh.add(Words.document(record.key(), now, state, List.of()));
        }
        Inserts.into(dispatches, fresh);
        waiting.addAll(fresh);
    }

    private List<Document> deliveries(String incident, Instant now) {
        return IntStream.range(0, mails)
                .mapToObj(number -> new Document("delivery", incident + "-" + number)
                        .append("recipient", "dpo@kommun.example")
                        .append("step", Words.filling(210))
                        .append("state", "REQUESTED")
                        .append("nextAttemptAt", Date.from(now)))
                .toList();
    }

    private void carryForEver(Postman postman) {
        try {
            while (true) {
                var round = new ArrayList<Document>();
                round.add(waiting.take());
                waiting.drainTo(round, ROUND - 1);
                carry(round, postman);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail server refused", e);
        }
    }

    private void carry(List<Document> round, Postman postman) throws MessagingException {
        update(round, dispatch -> Updates.combine(all("ATTEMPTING", clock.instant()), Updates.inc("version", 1L)));
        for (var dispatch : round) {
            for (int i = 0; i < mails; i++) {
                postman.send(dispatch.getString("_id") + "-" + i);
            }
        }
        var now = clock.instant();
        round.forEach(dispatch -> dispatch.put("journal", accepted(dispatch.getString("_id"), now)));
        update(
                round,
                dispatch -> Updates.combine(
                        all("ACCEPTED", now),
                        Updates.inc("version", 1L),
                        Updates.set("pendingSince", Date.from(now)),
                        Updates.set("journal", dispatch.get("journal"))));
        journal.publishSoon(round);
    }

    private Bson all(String state, Instant now) {
        var changes = new ArrayList<Bson>();
        for (int i = 0; i < mails; i++) {
            changes.add(Updates.set("state.deliveries." + i + ".state", state));
            changes.add(Updates.set("state.deliveries." + i + ".lastAttemptAt", Date.from(now)));
        }
        return Updates.combine(changes);
    }

    private void update(List<Document> round, java.util.function.Function<Document, Bson> change) {
        dispatches.bulkWrite(
                round.stream()
                        .map(dispatch -> new UpdateOneModel<Document>(
                                eq("_id", dispatch.getString("_id")), change.apply(dispatch)))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    private List<Document> accepted(String incident, Instant now) {
        return IntStream.range(0, mails)
                .mapToObj(number -> Words.event(
                        "notification.DeliveryAccepted",
                        number + 1,
                        now,
                        "{\"incident\":\"%s\",\"municipality\":\"9999\",\"delivery\":\"%s-%d\",\"purpose\":\"ESCALATION\",\"role\":\"DPO\",\"acceptedAt\":\"%s\",\"attempts\":1,\"repeated\":false}"
                                .formatted(incident, incident, number, now)))
                .toList();
    }
}
