package se.incidentkedjan.benchmarks.light;

import static com.mongodb.client.model.Filters.eq;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;

/** Takes reports over HTTP. Those that come at once share a write; each is answered when it is durable. */
final class Desk {

    private static final int MOST = 256;
    private static final int QUEUE = 1024;

    private record Caller(String words, Instant at, String id, CompletableFuture<Long> number) {}

    private final LinkedBlockingQueue<Caller> waiting = new LinkedBlockingQueue<>();
    private final MongoCollection<Document> reports;
    private final MongoCollection<Document> numbers;
    private final Journal journal;
    private final Clock clock;
    private final TimeBasedEpochRandomGenerator ids = Generators.timeBasedEpochRandomGenerator();

    private Desk(MongoDatabase store, Producer<String, byte[]> producer, Clock clock) {
        this.reports = store.getCollection("reports");
        this.numbers = store.getCollection("numbers");
        this.journal = new Journal(producer, "incident-intake", reports);
        this.clock = clock;
    }

    static void open(int port, MongoDatabase store, Producer<String, byte[]> producer, Clock clock) throws IOException {
        var desk = new Desk(store, producer, clock);
        Thread.ofPlatform().name("desk").start(desk::writeForEver);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), QUEUE);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/incidents", desk::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var words = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var now = clock.instant();
            var caller =
                    new Caller(words, now, ids.construct(now.toEpochMilli()).toString(), new CompletableFuture<>());
            waiting.add(caller);
            long number = caller.number().join();
            var answer = "{\"id\":\"%s\",\"reference\":\"2026-%06d\",\"receivedAt\":\"%s\"}"
                    .formatted(caller.id(), number, now)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Location", "/api/incidents/" + caller.id());
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private void writeForEver() {
        try {
            while (true) {
                var callers = new ArrayList<Caller>();
                callers.add(waiting.take());
                waiting.drainTo(callers, MOST - 1);
                write(callers);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Caller> callers) {
        try {
            long first = take(callers.size());
            var documents = new ArrayList<Document>();
            for (int i = 0; i < callers.size(); i++) {
                documents.add(report(callers.get(i), first + i));
            }
            reports.insertMany(documents, new InsertManyOptions().ordered(false));
            for (int i = 0; i < callers.size(); i++) {
                callers.get(i).number().complete(first + i);
            }
            journal.publishSoon(documents);
        } catch (RuntimeException e) {
            callers.forEach(caller -> caller.number().completeExceptionally(e));
        }
    }

    private long take(int howMany) {
        var counter = Objects.requireNonNull(numbers.findOneAndUpdate(
                eq("_id", "2026"),
                Updates.inc("last", (long) howMany),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
        return counter.get("last", Number.class).longValue() - howMany + 1;
    }

    private static Document report(Caller caller, long number) {
        var data =
                "{\"incident\":\"%s\",\"municipality\":\"9999\",\"reference\":\"2026-%06d\",\"receivedAt\":\"%s\",\"facts\":%s}"
                        .formatted(caller.id(), number, caller.at(), caller.words());
        return Words.document(
                caller.id(),
                caller.at(),
                new Document("incident", caller.id())
                        .append("municipality", "9999")
                        .append("number", number)
                        .append("receivedAt", caller.at().toString())
                        .append("report", Document.parse(caller.words()))
                        .append("filling", Words.filling(700)),
                List.of(Words.event("intake.IncidentReported", 1, caller.at(), data)));
    }
}
