package se.incidentkedjan.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/**
 * How long the work list takes with many open cases in the embedded store, through the gateway; and beside it what the
 * store alone takes to answer what such a page asks.
 */
final class WorkListMeasurement {

    private static final String DATABASE = "escalation-service";
    private static final int REPORTS = 40;
    private static final int WARM_UP = 20;
    private static final int TIMES = 60;
    private static final int PAGE = 50;
    private static final int BATCH = 500;
    private static final int HOURS_BACK = 24;
    private static final int HOURS_AHEAD = 72;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final double NANOS_IN_A_MILLI = 1e6;

    private static final List<String> ADDRESSES = List.of(
            "/arenden?vy=ALL",
            "/arenden?vy=PERSONAL_DATA",
            "/arenden?vy=ALL&sida=100",
            "/arenden?vy=NIS2&forsenade=ja",
            "/arenden?sok=2031-1",
            "/api/cases?size=50",
            "/api/cases?size=50&sort=next-clock&status=OPEN");

    private final Installation installation;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private WorkListMeasurement(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    /** Measures with so many cases, and answers a table. */
    static String of(int cases, Clock clock) throws IOException, InterruptedException {
        try (var installation = Installation.start(Subject.CHAIN, 0);
                var store = MongoClients.create(installation.mongoUri())) {
            var measurement = new WorkListMeasurement(installation, clock);
            measurement.fill(store, cases);
            return measurement.table(store, cases);
        }
    }

    private static MongoCollection<BsonDocument> cases(MongoClient store) {
        return store.getDatabase(DATABASE).getCollection("cases", BsonDocument.class);
    }

    private void fill(MongoClient store, int wanted) throws InterruptedException {
        var caller = installation.caller();
        for (int i = 0; i < REPORTS; i++) {
            caller.report();
        }
        var end = clock.instant().plus(PATIENCE);
        while (cases(store).estimatedDocumentCount() < REPORTS) {
            if (clock.instant().isAfter(end)) {
                throw new IllegalStateException("the reports did not become cases");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        TimeUnit.SECONDS.sleep(2);
        var real = cases(store).find().into(new ArrayList<>());
        var chance = new Random(1);
        var batch = new ArrayList<BsonDocument>();
        for (int number = 1; number <= wanted - REPORTS; number++) {
            batch.add(copy(real.get(number % REPORTS), number, chance));
            if (batch.size() == BATCH || number == wanted - REPORTS) {
                cases(store).insertMany(batch);
                batch.clear();
            }
        }
    }

    /** The same case under another name, due at another time, and waiting for nothing. */
    private BsonDocument copy(BsonDocument one, int number, Random chance) {
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

    private String table(MongoClient store, int wanted) throws IOException, InterruptedException {
        Map<String, Quantiles> measured = new LinkedHashMap<>();
        for (var address : ADDRESSES) {
            measured.put(address, times(WARM_UP, TIMES, () -> ask(address)));
            System.out.printf("%s: %s%n", address, measured.get(address));
        }
        var alone = times(WARM_UP, TIMES, () -> storeAlone(store));
        var text = new StringBuilder("""
                | %d open cases in the embedded store | p50 (ms) | p95 (ms) | p99 (ms) | p50 / store alone |
                |---|---:|---:|---:|---:|
                """.formatted(wanted));
        measured.forEach((address, time) -> text.append(line("`" + address + "`", time, alone)));
        text.append(line("the store alone: the first %d rows, and how many there are".formatted(PAGE), alone, alone));
        text.append("%nMemory of the infrastructure %.0f MiB, of the services %.0f MiB.%n"
                .formatted(installation.infrastructureMebibytes(), installation.ownMebibytes()));
        return text.toString();
    }

    private static String line(String what, Quantiles time, Quantiles alone) {
        return "| %s | %.0f | %.0f | %.0f | %.3f |%n"
                .formatted(what, time.p50(), time.p95(), time.p99(), time.p50() / alone.p50());
    }

    private static Quantiles times(int warmUp, int times, Callable<Integer> work)
            throws IOException, InterruptedException {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < warmUp + times; i++) {
            long began = System.nanoTime();
            try {
                work.call();
            } catch (IOException | InterruptedException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            if (i >= warmUp) {
                millis.add((System.nanoTime() - began) / NANOS_IN_A_MILLI);
            }
        }
        return Quantiles.of(millis);
    }

    private int ask(String address) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(installation.address() + address))
                        .header("Authorization", "Bearer " + installation.token())
                        .header("Accept", address.startsWith("/api/") ? "application/json" : "text/html")
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200 && answer.statusCode() != 303) {
            throw new IllegalStateException(address + " was answered with " + answer.statusCode());
        }
        return answer.body().length();
    }

    /** What a page without filters needs: the first rows of what is due soon, and how many are open. */
    private int storeAlone(MongoClient store) {
        var soon = Filters.and(
                Filters.lte("excerpt.dueAt", Date.from(clock.instant().plus(Duration.ofHours(HOURS_AHEAD)))),
                Filters.eq("excerpt.open", true));
        var found = cases(store)
                .find(soon)
                .projection(Projections.include("excerpt"))
                .sort(Sorts.ascending("excerpt.dueAt", "excerpt.rank", "excerpt.incident"))
                .limit(PAGE)
                .into(new ArrayList<>());
        var count = new BsonDocument("count", new BsonString("cases"))
                .append("query", Filters.eq("excerpt.open", true).toBsonDocument());
        return found.size() + store.getDatabase(DATABASE).runCommand(count).size();
    }
}
