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
import java.util.concurrent.Callable;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * How long the work list, and a case with those that look like it, take with many open cases in the embedded store, through the
 * gateway; and beside it what the store alone takes to answer what a page of the list asks. The cases are copies of a few that
 * came at the same time, so that each has thousands that it could look like.
 */
final class WorkListMeasurement {

    private static final int WARM_UP = 20;
    private static final int TIMES = 60;
    private static final int PAGE = 50;
    private static final int HOURS_AHEAD = 72;
    private static final double NANOS_IN_A_MILLI = 1e6;
    private static final String ONE = "{id}";

    private static final List<String> ADDRESSES = List.of(
            "/arenden?vy=ALL",
            "/arenden?vy=PERSONAL_DATA",
            "/arenden?vy=ALL&sida=100",
            "/arenden?vy=NIS2&forsenade=ja",
            "/arenden?sok=2031-1",
            "/api/cases?size=50",
            "/api/cases?size=50&sort=next-clock&status=OPEN",
            "/arenden/" + ONE,
            "/api/cases/" + ONE,
            "/api/cases/" + ONE + "/similar");

    private final Installation installation;
    private final MongoCollection<BsonDocument> cases;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private WorkListMeasurement(Installation installation, MongoCollection<BsonDocument> cases, Clock clock) {
        this.installation = installation;
        this.cases = cases;
        this.clock = clock;
    }

    /** Measures with so many cases, and answers a table. */
    static String of(int cases, Clock clock) throws IOException, InterruptedException {
        try (var installation = Installation.start(Subject.CHAIN, 0);
                var store = MongoClients.create(installation.mongoUri())) {
            var filled = ManyCases.in(installation, store, cases, clock);
            var one = filled.ids().get(filled.ids().size() / 2);
            return new WorkListMeasurement(installation, filled.collection(), clock).table(store, cases, one);
        }
    }

    private String table(MongoClient store, int wanted, String one) throws IOException, InterruptedException {
        Map<String, Quantiles> measured = new LinkedHashMap<>();
        for (var address : ADDRESSES) {
            var filled = address.replace(ONE, one);
            measured.put(address, times(WARM_UP, TIMES, () -> ask(filled)));
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
        var found = cases.find(soon)
                .projection(Projections.include("excerpt"))
                .sort(Sorts.ascending("excerpt.dueAt", "excerpt.rank", "excerpt.incident"))
                .limit(PAGE)
                .into(new ArrayList<>());
        var count = new BsonDocument("count", new BsonString(ManyCases.COLLECTION))
                .append("query", Filters.eq("excerpt.open", true).toBsonDocument());
        return found.size()
                + store.getDatabase(ManyCases.DATABASE).runCommand(count).size();
    }
}
