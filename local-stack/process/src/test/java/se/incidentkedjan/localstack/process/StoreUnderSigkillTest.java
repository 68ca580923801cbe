package se.incidentkedjan.localstack.process;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreUnderSigkillTest {
    private static final int WRITERS = 6;
    private static final int ROUNDS = 4;
    private static final int WRITES_BEFORE_THE_KILL = 400;
    private static final int TIMEOUT_FACTOR = Integer.getInteger("incidentkedjan.test.timeout-factor", 1);

    @TempDir
    private static Path data;

    private static InfrastructureProcess infrastructure;

    @BeforeAll
    static void start() {
        infrastructure = InfrastructureProcess.start(data);
    }

    @AfterAll
    static void stop() {
        infrastructure.close();
    }

    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Integer> attempted = new ConcurrentHashMap<>();

    @Test
    void noAcknowledgedWriteIsLostWhenTheProcessIsKilledInTheMiddleOfWriting() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            writeUntilKilled(round);
            infrastructure.restart();
            countWhatIsThere();
        }
    }

    @Test
    void aUniqueIndexStillRefusesADuplicateAfterAKill() {
        try (MongoClient client = MongoClients.create(infrastructure.mongoUri())) {
            assertThat(client.getDatabase("admin").runCommand(new Document("hello", 1)))
                    .containsEntry("isWritablePrimary", true);
            ones(client).createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
            ones(client).insertOne(incident("1", 1));
            ones(client).deleteOne(eq("_id", "1"));
            ones(client).insertOne(incident("1", 2));
        }

        infrastructure.kill();
        infrastructure.restart();

        try (MongoClient client = MongoClients.create(infrastructure.mongoUri())) {
            assertThatThrownBy(() -> ones(client).insertOne(incident("2", 1).append("reference", "2026-1")))
                    .isInstanceOf(MongoWriteException.class);
            assertThat(ones(client).find())
                    .hasSize(1)
                    .first()
                    .satisfies(found -> assertThat(found).containsEntry("version", 2));
        }
    }

    private static MongoCollection<Document> ones(MongoClient client) {
        return client.getDatabase("reporting").getCollection("ones");
    }

    @Test
    void aLargeDocumentThatIsChangedAllTheTimeDoesNotDisturbTheCommits() throws Exception {
        try (MongoClient client = MongoClients.create(infrastructure.mongoUri());
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String id = "large-" + writer;
                MongoCollection<Document> collection =
                        client.getDatabase("intake").getCollection("large-" + writer % 2);
                collection.insertOne(large(id));
                writers.add(threads.submit(() -> changeManyTimes(collection, id)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(infrastructure.isAlive()).isTrue();
        }
    }

    private static Document large(String id) {
        Document document = incident(id, 1);
        for (int field = 0; field < 400; field++) {
            document.append("field" + field, field);
        }
        return document;
    }

    private static void changeManyTimes(MongoCollection<Document> collection, String id) {
        for (int i = 0; i < 1500; i++) {
            // By its key, by a key and a guard, and by what no index knows.
            Bson which = List.of(eq("_id", id), and(eq("_id", id), eq("version", 1)), eq("reference", "2026-" + id))
                    .get(i % 3);
            collection.updateOne(
                    which, Updates.combine(Updates.set("new" + i % 50, i), Updates.unset("new" + (i + 25) % 50)));
        }
    }

    private void writeUntilKilled(int round) throws Exception {
        AtomicInteger writes = new AtomicInteger();
        try (MongoClient client = MongoClients.create(infrastructure.mongoUri() + "/?serverSelectionTimeoutMS=500");
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            MongoCollection<Document> first = cases(client);
            first.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = round + "-" + writer;
                MongoCollection<Document> collection = writer % 2 == 0
                        ? first
                        : client.getDatabase("escalation").getCollection("cases");
                writers.add(threads.submit(() -> write(collection, name, writes)));
            }
            Awaitility.await()
                    .atMost(60L * TIMEOUT_FACTOR, TimeUnit.SECONDS)
                    .until(() -> writes.get() > WRITES_BEFORE_THE_KILL);
            infrastructure.kill();
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    private static MongoCollection<Document> cases(MongoClient client) {
        return client.getDatabase("intake").getCollection("incidents");
    }

    private void write(MongoCollection<Document> collection, String writer, AtomicInteger writes) {
        try {
            for (int i = 0; ; i++) {
                insertThenChange(collection, writer + "-" + i);
                insertAndReplaceInOneCommand(collection, writer + "-" + i);
                writes.incrementAndGet();
            }
        } catch (MongoException e) {
            assertThat(writes.get()).as("writes before the first failure").isPositive();
        }
    }

    private void insertThenChange(MongoCollection<Document> collection, String id) {
        String key = key(collection, id);
        attempted.put(key, 2);
        collection.insertOne(incident(id, 1));
        acknowledged.put(key, 1);
        collection.findOneAndUpdate(
                eq("_id", id),
                Updates.combine(
                        Updates.inc("version", 1),
                        Updates.push("outbox", UUID.randomUUID().toString())));
        acknowledged.put(key, 2);
    }

    private void insertAndReplaceInOneCommand(MongoCollection<Document> collection, String id) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (String suffix : List.of("a", "b", "c")) {
            attempted.put(key(collection, id + suffix), 1);
            writes.add(new InsertOneModel<>(incident(id + suffix, 1)));
        }
        writes.add(new ReplaceOneModel<>(eq("_id", id), incident(id, 3)));
        attempted.put(key(collection, id), 3);
        collection.bulkWrite(writes);
        for (String suffix : List.of("a", "b", "c")) {
            acknowledged.put(key(collection, id + suffix), 1);
        }
        acknowledged.put(key(collection, id), 3);
    }

    private static Document incident(String id, int version) {
        return new Document("_id", id)
                .append("reference", "2026-" + id)
                .append("version", version)
                .append("text", "x".repeat(600));
    }

    private static String key(MongoCollection<Document> collection, String id) {
        return collection.getNamespace().getCollectionName() + "/" + id;
    }

    private void countWhatIsThere() {
        Map<String, Integer> found = new ConcurrentHashMap<>();
        try (MongoClient client = MongoClients.create(infrastructure.mongoUri())) {
            for (MongoCollection<Document> collection :
                    List.of(cases(client), client.getDatabase("escalation").getCollection("cases"))) {
                for (Document document : collection.find()) {
                    found.put(key(collection, document.getString("_id")), document.getInteger("version"));
                }
            }
            acknowledged.forEach((key, version) ->
                    assertThat(found.getOrDefault(key, 0)).as(key).isGreaterThanOrEqualTo(version));
            found.forEach(
                    (key, version) -> assertThat(version).as(key).isLessThanOrEqualTo(attempted.getOrDefault(key, 0)));
            assertThat(acknowledged).hasSizeGreaterThan(WRITES_BEFORE_THE_KILL);
            whatIsMissingCanBeWrittenAgain(cases(client), found);
        }
    }

    /** An index entry without its document would refuse the document for ever. */
    private void whatIsMissingCanBeWrittenAgain(MongoCollection<Document> collection, Map<String, Integer> found) {
        for (String key : attempted.keySet()) {
            if (key.startsWith("incidents/") && !found.containsKey(key)) {
                collection.insertOne(incident(key.substring("incidents/".length()), attempted.get(key)));
                acknowledged.put(key, attempted.get(key));
            }
        }
    }
}
