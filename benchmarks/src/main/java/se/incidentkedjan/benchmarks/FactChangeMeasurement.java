package se.incidentkedjan.benchmarks;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.BsonInt64;

/**
 * How long it takes to change what is known of a case when there are many, through the gateway; and beside it what the store
 * alone takes to find one case and to replace it if nobody else has.
 */
final class FactChangeMeasurement {

    private static final int WARM_UP = 40;
    private static final int TIMES = 200;
    private static final int CONCURRENT = 8;
    private static final int MOST_HOURS = 60;
    private static final double NANOS_IN_A_MILLI = 1e6;
    private static final List<String> ANSWERS = List.of("YES", "NO", "UNKNOWN");

    private final Installation installation;
    private final ManyCases cases;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private FactChangeMeasurement(Installation installation, ManyCases cases) {
        this.installation = installation;
        this.cases = cases;
    }

    /** Measures with so many cases, and answers a table. */
    static String of(int wanted, Clock clock) throws IOException, InterruptedException {
        try (var installation = Installation.start(Subject.CHAIN, 0);
                var store = MongoClients.create(installation.mongoUri())) {
            var filled = ManyCases.in(installation, store, wanted, clock);
            return new FactChangeMeasurement(installation, filled).table(wanted);
        }
    }

    private interface Step {

        /** Takes it with one case, and answers how long that took in milliseconds. */
        double on(String id, Random chance) throws IOException, InterruptedException;
    }

    private String table(int wanted) throws IOException, InterruptedException {
        var text = new StringBuilder("""
                | %d cases in the embedded store | p50 (ms) | p95 (ms) | p99 (ms) | p50 / store alone |
                |---|---:|---:|---:|---:|
                """.formatted(wanted));
        for (int concurrent : List.of(1, CONCURRENT)) {
            var alone = times(concurrent, this::storeAlone);
            var read = times(concurrent, this::read);
            var changed = times(concurrent, this::change);
            text.append(line("a case is read, %d at a time".formatted(concurrent), read, alone));
            text.append(line("a fact is changed, %d at a time".formatted(concurrent), changed, alone));
            text.append(line("the store alone, %d at a time".formatted(concurrent), alone, alone));
        }
        text.append("%nMemory of the infrastructure %.0f MiB, of the services %.0f MiB.%n"
                .formatted(installation.infrastructureMebibytes(), installation.ownMebibytes()));
        return text.toString();
    }

    private static String line(String what, Quantiles time, Quantiles alone) {
        return "| %s | %.1f | %.1f | %.1f | %.1f |%n"
                .formatted(what, time.p50(), time.p95(), time.p99(), time.p50() / alone.p50());
    }

    private Quantiles times(int concurrent, Step step) throws InterruptedException {
        work(concurrent, WARM_UP, step);
        var measured = Quantiles.of(work(concurrent, TIMES, step));
        System.out.printf("%d at a time: %s%n", concurrent, measured);
        return measured;
    }

    /** Each of those who work at the same time has cases of their own, so that nobody is refused. */
    private List<Double> work(int concurrent, int times, Step step) throws InterruptedException {
        var millis = new ArrayList<Double>();
        try (var threads = Executors.newFixedThreadPool(concurrent)) {
            var workers = new ArrayList<Future<List<Double>>>();
            for (int worker = 0; worker < concurrent; worker++) {
                workers.add(threads.submit(turn(worker, concurrent, times, step)));
            }
            for (var done : workers) {
                millis.addAll(done.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("facts could not be changed: " + e.getCause(), e);
        }
        return millis;
    }

    private Callable<List<Double>> turn(int worker, int concurrent, int times, Step step) {
        return () -> {
            var chance = new Random(worker);
            var millis = new ArrayList<Double>();
            for (int i = worker; i < times; i += concurrent) {
                int place = chance.nextInt(cases.ids().size() / concurrent) * concurrent + worker;
                millis.add(step.on(cases.ids().get(place), chance));
            }
            return millis;
        };
    }

    private double read(String id, Random chance) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(of(id))).millis();
    }

    /** As it has just been seen, so that nothing is overwritten that somebody else has changed. */
    private double change(String id, Random chance) throws IOException, InterruptedException {
        var seen = send(HttpRequest.newBuilder(of(id))).etag();
        var facts = """
                {"action": "assess",
                 "facts": {"malicious": "%s", "operations": {"activityLimitedHours": %d}}}""".formatted(ANSWERS.get(chance.nextInt(ANSWERS.size())), chance.nextInt(1, MOST_HOURS));
        return send(HttpRequest.newBuilder(URI.create(of(id) + "/actions"))
                        .header("Content-Type", "application/json")
                        .header("If-Match", seen)
                        .POST(BodyPublishers.ofString(facts)))
                .millis();
    }

    private URI of(String id) {
        return URI.create(installation.address() + "/api/cases/" + id);
    }

    private record Answer(double millis, String etag) {}

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var signed = request.header("Authorization", "Bearer " + installation.token())
                .header("Accept", "application/json")
                .build();
        long began = System.nanoTime();
        var answer = http.send(signed, BodyHandlers.ofString());
        double millis = (System.nanoTime() - began) / NANOS_IN_A_MILLI;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    signed.uri() + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return new Answer(millis, answer.headers().firstValue("ETag").orElseThrow());
    }

    /** The same durable step: one case by its id, and one write that is guarded by its version. */
    private double storeAlone(String id, Random chance) {
        long began = System.nanoTime();
        var found = cases.collection().find(Filters.eq("_id", id)).first();
        if (found == null) {
            throw new IllegalStateException("a case is gone");
        }
        var version = found.getNumber("version").longValue();
        found.append("version", new BsonInt64(version + 1));
        var replaced = cases.collection()
                .replaceOne(Filters.and(Filters.eq("_id", id), Filters.eq("version", version)), found);
        if (replaced.getMatchedCount() != 1) {
            throw new IllegalStateException("somebody else changed a case");
        }
        return (System.nanoTime() - began) / NANOS_IN_A_MILLI;
    }
}
