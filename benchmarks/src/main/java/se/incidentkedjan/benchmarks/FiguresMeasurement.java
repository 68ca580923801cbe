package se.incidentkedjan.benchmarks;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.EventEnvelope.Header;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.EventType;

/**
 * How fast reporting-service counts ten years of incidents, and how soon it shows a year of them; and beside it a plain aggregation
 * in the store over the same incidents, {@link PlainFacts}.
 */
final class FiguresMeasurement {

    private static final int YEARS = 10;
    private static final int WARM_UP = 20;
    private static final int TIMES = 100;
    private static final int PAPERS = 20;
    private static final int AGGREGATIONS = 10;
    private static final int LAST_YEAR = TenYears.FIRST_YEAR + YEARS - 1;
    private static final String AGGREGATION =
            "an aggregation over the incidents of a year, which the store has by themselves";
    private static final double NANOS_IN_A_MILLI = 1e6;

    private final Installation installation;
    private final Random chance = new Random(7);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private FiguresMeasurement(Installation installation) {
        this.installation = installation;
    }

    /** Tells so many incidents before the service starts, and lets it count them. */
    static String of(int incidents) throws IOException, InterruptedException {
        long[] events = {0};
        try (var installation =
                        Installation.start(Subject.REPORTING, 0, brokers -> events[0] = tell(incidents, brokers));
                var store = MongoClients.create(installation.mongoUri())) {
            return new FiguresMeasurement(installation).table(store, incidents, events[0]);
        }
    }

    private static long tell(int incidents, String brokers) {
        long[] told = {0};
        var failure = new AtomicReference<@Nullable Exception>();
        try (var producer = new KafkaProducer<String, String>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ProducerConfig.LINGER_MS_CONFIG,
                        "20",
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        "131072"),
                new StringSerializer(),
                new StringSerializer())) {
            new TenYears(incidents).tell(said -> {
                var unused = producer.send(told(said), (where, e) -> {
                    if (e != null) {
                        failure.set(e);
                    }
                });
                told[0]++;
            });
        }
        if (failure.get() != null) {
            throw new IllegalStateException("Kafka did not take what was said", failure.get());
        }
        System.out.printf("%d händelser är sagda.%n", told[0]);
        return told[0];
    }

    private static ProducerRecord<String, String> told(TenYears.Said said) {
        var event = said.event();
        var type = EventType.of(event);
        var sent = new ProducerRecord<>(type.owner().topic(), event.incident().toString(), EventJson.write(event));
        sent.headers()
                .add(Header.ID, bytes(UUID.randomUUID().toString()))
                .add(Header.SOURCE, bytes("/benchmarks"))
                .add(Header.TYPE, bytes(type.wireName()))
                .add(Header.SUBJECT, bytes(event.incident().toString()))
                .add(Header.TIME, bytes(Instant.EPOCH.toString()))
                .add(Header.SPEC_VERSION, bytes("1.0"))
                .add(Header.SEQUENCE, bytes(Long.toString(said.sequence())))
                .add(Header.CONTENT_TYPE, bytes("application/json"));
        return sent;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String table(MongoClient store, int incidents, long events) throws IOException, InterruptedException {
        var filling = Filling.await(installation.kafkaBrokers(), events);
        var processor = (installation.infrastructureMillis() + installation.ownMillis()) / 1000;
        var counting = installation.ownMebibytes();
        var storing = installation.infrastructureMebibytes();
        Filling.checkThatAllAreThere(store, incidents);
        Map<String, Quantiles> measured = new LinkedHashMap<>();
        measured.put("a year of the municipality", times(WARM_UP, TIMES, () -> ask(year(""))));
        measured.put("a year of a nämnd", times(WARM_UP, TIMES, () -> ask(year("&board=socialnamnden"))));
        measured.put(
                "all ten years",
                times(
                        WARM_UP,
                        TIMES,
                        () -> ask("?from=%d-01-01&to=%d-12-31".formatted(TenYears.FIRST_YEAR, LAST_YEAR))));
        int[] year = {TenYears.FIRST_YEAR};
        measured.put("the report of a year, for the first time", times(0, YEARS, () -> report(year[0]++, "json")));
        measured.put("the report of a year, again", times(WARM_UP, TIMES, () -> report(LAST_YEAR, "json")));
        measured.put("the report of a year as PDF, again", times(PAPERS, PAPERS, () -> report(LAST_YEAR, "pdf")));
        var alone = aggregations(store, incidents);
        var text = new StringBuilder("""
                %d incidents, %d events; the last %d of them were counted in %.1f s, %.0f events a second. Processor time until then, starts
                included: %.0f s.
                Memory of the infrastructure %.0f MiB, of reporting-service and sign-in %.0f MiB.

                | %d incidents over ten years | p50 (ms) | p95 (ms) | p99 (ms) | p50 / aggregation |
                |---|---:|---:|---:|---:|
                """.formatted(
                        incidents,
                        events,
                        filling.events(),
                        filling.seconds(),
                        filling.events() / filling.seconds(),
                        processor,
                        storing,
                        counting,
                        incidents));
        measured.forEach((what, time) -> text.append(line(what, time, alone)));
        text.append(alone.map(time -> line(AGGREGATION, time, alone))
                .orElseGet(() -> "| %s | the store gave up | | | |%n".formatted(AGGREGATION)));
        return text.toString();
    }

    private static String line(String what, Quantiles time, Optional<Quantiles> alone) {
        return "| %s | %.1f | %.1f | %.1f | %s |%n"
                .formatted(
                        what,
                        time.p50(),
                        time.p95(),
                        time.p99(),
                        alone.map(one -> "%.4f".formatted(time.p50() / one.p50()))
                                .orElse(""));
    }

    /** The embedded store may not have the memory for it, which is an answer too. */
    private Optional<Quantiles> aggregations(MongoClient store, int incidents)
            throws IOException, InterruptedException {
        try {
            var facts = PlainFacts.write(store, incidents, LAST_YEAR);
            return Optional.of(times(AGGREGATIONS, AGGREGATIONS, () -> facts.aggregate(LAST_YEAR)));
        } catch (MongoException e) {
            System.out.println("The store did not aggregate: " + e.getMessage());
            return Optional.empty();
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static Quantiles times(int warmUp, int times, Work work) throws IOException, InterruptedException {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < warmUp + times; i++) {
            long began = System.nanoTime();
            work.run();
            if (i >= warmUp) {
                millis.add((System.nanoTime() - began) / NANOS_IN_A_MILLI);
            }
        }
        return Quantiles.of(millis);
    }

    private String year(String more) {
        int year = TenYears.FIRST_YEAR + chance.nextInt(YEARS);
        return "?from=%d-01-01&to=%d-12-31%s".formatted(year, year, more);
    }

    private void ask(String query) throws IOException, InterruptedException {
        get("/api/statistics" + query);
    }

    private void report(int year, String format) throws IOException, InterruptedException {
        get("/api/reports/kommunstyrelsen?period=%d&format=%s".formatted(year, format));
    }

    private void get(String address) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(installation.address("reporting") + address))
                        .header("Authorization", "Bearer " + installation.token())
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s was answered with %d".formatted(address, answer.statusCode()));
        }
    }
}
