package se.incidentkedjan.escalation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.SendResult;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.EventType;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.ledger.WakeUps;
import se.incidentkedjan.kit.sealing.KeyFile;
import se.incidentkedjan.testing.TestSignIn;
import se.incidentkedjan.testing.TestStore;

/** The whole service with a store in memory, the files that ship and a clock that stands still; Kafka is played. */
public final class RunningEscalation implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2029-06-01T08:00:00Z");

    private static final TestSignIn SIGN_IN = TestSignIn.running();
    private static final List<ProducerRecord<String, byte[]>> SAID = new CopyOnWriteArrayList<>();
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final TestStore store = new TestStore();
    private final PlayedIntake intake = new PlayedIntake();
    private final ConfigurableApplicationContext service;
    private final HttpClient http = HttpClient.newHttpClient();

    /** What came back. */
    public record Answer(int status, String body, String location, HttpHeaders headers) {}

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {
        @Bean
        @Primary
        Clock standing() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        @Primary
        KafkaTemplate<String, byte[]> playedTemplate() {
            var producers = new DefaultKafkaProducerFactory<String, byte[]>(
                    Map.of(), new StringSerializer(), new ByteArraySerializer());
            return new KafkaTemplate<>(producers) {
                @Override
                public CompletableFuture<SendResult<String, byte[]>> send(ProducerRecord<String, byte[]> record) {
                    SAID.add(record);
                    return CompletableFuture.completedFuture(new SendResult<>(record, null));
                }
            };
        }
    }

    private RunningEscalation(Path config, String... settings) {
        var application = EscalationServiceApplication.application();
        application.addPrimarySources(List.of(Surroundings.class));
        var own = SIGN_IN.argumentsOf(
                "escalation-service",
                "--server.port=0",
                "--spring.cloud.function.definition=",
                "--spring.cloud.stream.function.autodetect=false",
                "--spring.mongodb.uri=" + store.uriOf("escalation-service"),
                "--incidentkedjan.services.intake=" + intake.address(),
                "--incidentkedjan.services.notification=" + intake.address(),
                "--incidentkedjan.sealing.key-file=" + keyFile(),
                "--incidentkedjan.config-dir=" + config);
        service = application.run(
                Stream.concat(Arrays.stream(own), Arrays.stream(settings)).toArray(String[]::new));
    }

    private static Path keyFile() {
        try {
            var file = Files.createTempFile("keys", ".txt");
            file.toFile().deleteOnExit();
            KeyFile.fresh(Clock.systemUTC()).write(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the files that ship. */
    public static RunningEscalation asShipped() {
        return new RunningEscalation(Config.folder());
    }

    /** With the files that ship, and further settings such as {@code --name=value}. */
    public static RunningEscalation withSettings(String... settings) {
        return new RunningEscalation(Config.folder(), settings);
    }

    /** The cases as they are kept, to be changed past the doors. */
    @SuppressWarnings("unchecked")
    public Ledger<IncidentCase> cases() {
        return service.getBean(Ledger.class);
    }

    /** The service that keeps the words. */
    public PlayedIntake intake() {
        return intake;
    }

    /** With the files that ship, but for this one. */
    public static RunningEscalation with(String file, String content) {
        try {
            var config = Files.createTempDirectory("config");
            try (var shipped = Files.list(Config.folder())) {
                for (var one : shipped.filter(Files::isRegularFile).toList()) {
                    Files.copy(one, config.resolve(one.getFileName()));
                }
            }
            Files.writeString(config.resolve(file), content);
            return new RunningEscalation(config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hears of a report with these facts. */
    public IncidentId hearReport(Instant receivedAt, String facts) {
        var number = NUMBERS.incrementAndGet();
        var id = new IncidentId(new UUID(0x01937a5e00007000L, 0x8000000000000000L + number));
        hear(
                "assessReports",
                1,
                new IncidentReported(
                        id,
                        new Municipality("9999"),
                        new Reference(2026, (int) number),
                        receivedAt,
                        Channel.WEB_FORM,
                        false,
                        Config.facts(facts)));
        return id;
    }

    /** Hears of several reports in one batch, as the binder lets it. */
    public void hearReports(List<IncidentReported> reports) {
        hear("assessReports", 1, reports);
    }

    /** Wakes whoever has something to do. */
    public void wake() {
        service.getBean(WakeUps.class).tick();
    }

    /** A bean of the service. */
    public <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    /** Hears as the binder lets it. */
    public void hear(String consumer, long sequence, ChainEvent event) {
        hear(consumer, sequence, List.of(event));
    }

    private void hear(String consumer, long sequence, List<? extends ChainEvent> events) {
        @SuppressWarnings("unchecked")
        var hears = (Consumer<Message<List<byte[]>>>) service.getBean(consumer, Consumer.class);
        hears.accept(MessageBuilder.withPayload(events.stream()
                        .map(event -> EventJson.write(event).getBytes(UTF_8))
                        .toList())
                .setHeader(
                        KafkaHeaders.BATCH_CONVERTED_HEADERS,
                        events.stream().map(event -> headers(sequence, event)).toList())
                .build());
    }

    private static Map<String, Object> headers(long sequence, ChainEvent event) {
        return Map.of(
                EventEnvelope.Header.ID, (event.incident() + "-" + sequence).getBytes(UTF_8),
                EventEnvelope.Header.TYPE, EventType.of(event).wireName().getBytes(UTF_8),
                EventEnvelope.Header.SEQUENCE, Long.toString(sequence).getBytes(UTF_8),
                EventEnvelope.Header.TIME, NOW.toString().getBytes(UTF_8));
    }

    /** The types of what has been said of an incident, each event once, in order. */
    public List<ChainEvent> saidOf(IncidentId incident) {
        return SAID.stream()
                .filter(record -> incident.toString().equals(record.key()))
                .collect(Collectors.toMap(
                        record -> header(record, EventEnvelope.Header.SEQUENCE),
                        record -> EventJson.read(
                                EventType.named(header(record, EventEnvelope.Header.TYPE))
                                        .orElseThrow(),
                                record.value()),
                        (first, repeat) -> first,
                        java.util.TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    /** What the audit trail has of an action. */
    public List<Document> trailOf(String action) {
        return service.getBean(MongoTemplate.class)
                .getCollection("audit")
                .find(new Document("action", action))
                .into(new java.util.ArrayList<>());
    }

    public Answer get(String group, String path) {
        return call(group, HttpRequest.newBuilder().GET(), path);
    }

    /** Sends a form as a browser does. */
    public Answer post(String group, String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return call(
                group,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                path);
    }

    /** Sends JSON as a program does, with further headers by name and value. */
    public Answer postJson(String group, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return call(group, request, path);
    }

    private Answer call(String group, HttpRequest.Builder request, String path) {
        var port = service.getEnvironment().getProperty("local.server.port");
        try {
            var answer = http.send(
                    request.uri(URI.create("http://localhost:" + port + path))
                            .header("Authorization", "Bearer " + SIGN_IN.person(group))
                            .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString(UTF_8));
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers()
                            .firstValue("Location")
                            .map(location -> URI.create(location).getPath())
                            .orElse(""),
                    answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        service.close();
        intake.close();
        store.close();
    }
}
