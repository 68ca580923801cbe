package se.incidentkedjan.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.SendResult;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.EventType;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.testing.AwakeConfig;
import se.incidentkedjan.testing.TestSignIn;
import se.incidentkedjan.testing.TestStore;
import tools.jackson.databind.JsonNode;

/** The whole service with a store in memory and a real mail server; only Kafka is played by the test. */
final class ServiceFixture implements AutoCloseable {

    private static final Duration PATIENCE =
            Duration.ofSeconds(20).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));
    private static final List<ProducerRecord<String, byte[]>> SAID = new CopyOnWriteArrayList<>();

    private static final TestSignIn SIGN_IN = TestSignIn.running();
    private static final Path CONFIG = AwakeConfig.of(Path.of(System.getProperty("project.root"), "config"));

    private final MongoServer store = new MongoServer(new MemoryBackend());
    private final Map<String, String> reporters = new HashMap<>();
    private final HttpServer intake;
    private final ConfigurableApplicationContext service;
    private final HttpClient http = HttpClient.newHttpClient();
    private final int smtpPort;
    private GreenMail relay;
    private volatile boolean intakeIsAway;

    @TestConfiguration(proxyBeanMethods = false)
    static class NoKafka {
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

    ServiceFixture() throws IOException {
        this(null);
    }

    /** With the relay of the test's own at this port, and more arguments. */
    ServiceFixture(@Nullable Integer relayPort, String... more) throws IOException {
        var mongo = store.bind();
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            smtpPort = free.getLocalPort();
        }
        relay = relay();
        intake = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        intake.createContext("/internal/reports/", exchange -> {
            var incident = exchange.getRequestURI().getPath().split("/")[3];
            var email = reporters.get(incident);
            var body = "{\"name\":\"Anställd Exempel\",\"email\":\"" + email + "\"}";
            boolean mayAsk =
                    isSignedByUs(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            int status = intakeIsAway ? 503 : !mayAsk ? 401 : email == null ? 404 : 200;
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, status == 200 ? body.getBytes(UTF_8).length : -1);
            if (status == 200) {
                exchange.getResponseBody().write(body.getBytes(UTF_8));
            }
            exchange.close();
        });
        intake.start();
        var application = NotificationServiceApplication.application();
        application.addPrimarySources(List.of(NoKafka.class));
        var arguments = Stream.concat(
                Stream.of(
                                "--server.port=0",
                                "--spring.cloud.function.definition=",
                                "--spring.mongodb.uri=mongodb://localhost:" + mongo.getPort() + "/notification",
                                "--incidentkedjan.config-dir=" + CONFIG,
                                "--incidentkedjan.services.intake=http://localhost:"
                                        + intake.getAddress().getPort(),
                                "--incidentkedjan.notification.smtp.host=127.0.0.1",
                                "--incidentkedjan.notification.hear-first=0s",
                                "--incidentkedjan.notification.smtp.port=" + (relayPort == null ? smtpPort : relayPort))
                        .filter(standard ->
                                Arrays.stream(more).noneMatch(own -> name(own).equals(name(standard)))),
                Arrays.stream(more));
        service = application.run(SIGN_IN.argumentsOf("notification-service", arguments.toArray(String[]::new)));
    }

    private static String name(String argument) {
        return argument.split("=", 2)[0];
    }

    /** As intake demands it: made out to it by this service. */
    private static boolean isSignedByUs(String authorization) {
        try {
            var claims = SignedJWT.parse(authorization.replace("Bearer ", "")).getJWTClaimsSet();
            return "notification-service".equals(claims.getIssuer())
                    && claims.getAudience().contains("incident-intake");
        } catch (ParseException e) {
            return false;
        }
    }

    private GreenMail relay() {
        var greenMail = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        return greenMail;
    }

    void relayGoesDown() {
        relay.stop();
    }

    void relayComesUp() {
        relay = relay();
    }

    void intakeGoesAway() {
        intakeIsAway = true;
    }

    void intakeComesBack() {
        intakeIsAway = false;
    }

    void reporterOf(IncidentId incident, String email) {
        reporters.put(incident.toString(), email);
    }

    /** Brings a batch as the binder does. */
    void bring(String consumer, EventEnvelope... events) {
        List<Map<String, Object>> headers = Arrays.stream(events)
                .map(event -> Map.<String, Object>of(
                        EventEnvelope.Header.ID, event.id().getBytes(UTF_8),
                        EventEnvelope.Header.TYPE, event.type().wireName().getBytes(UTF_8),
                        EventEnvelope.Header.SEQUENCE,
                                Long.toString(event.sequence()).getBytes(UTF_8),
                        // Said just now: what is old comes after an outage, and waits.
                        EventEnvelope.Header.TIME,
                                Clock.systemUTC().instant().toString().getBytes(UTF_8)))
                .toList();
        List<byte[]> payloads = Arrays.stream(events)
                .map(event -> EventJson.write(event.event()).getBytes(UTF_8))
                .toList();
        @SuppressWarnings("unchecked")
        var hears = (Consumer<Message<List<byte[]>>>) service.getBean(consumer, Consumer.class);
        hears.accept(MessageBuilder.withPayload(payloads)
                .setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, headers)
                .build());
    }

    /** What the service has told of an incident, each event once. */
    List<NotificationEvent> toldOf(IncidentId incident) {
        return SAID.stream()
                .filter(record -> incident.toString().equals(record.key()))
                .collect(java.util.stream.Collectors.toMap(
                        record -> header(record, EventEnvelope.Header.SEQUENCE),
                        record -> EventJson.read(
                                EventType.named(header(record, EventEnvelope.Header.TYPE))
                                        .orElseThrow(),
                                record.value()),
                        (first, repeat) -> first,
                        java.util.TreeMap::new))
                .values()
                .stream()
                .map(NotificationEvent.class::cast)
                .toList();
    }

    /** What is told of an incident, once so much is: it is told after it is kept, and so after it can be seen. */
    List<NotificationEvent> whenTold(int count, IncidentId incident) {
        return await().atMost(PATIENCE).until(() -> toldOf(incident), told -> told.size() >= count);
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(
                Objects.requireNonNull(record.headers().lastHeader(name)).value(), UTF_8);
    }

    /** The deliveries of an incident when all of them have this state. */
    JsonNode whenAllAre(String state, IncidentId incident, int count) {
        return await().atMost(PATIENCE)
                .until(
                        () -> deliveries(incident),
                        found -> found.size() == count
                                && found.valueStream()
                                        .allMatch(one ->
                                                state.equals(one.get("state").asString())));
    }

    /** The deliveries of an incident when each has been tried at least this often. */
    JsonNode whenTried(int attempts, IncidentId incident) {
        return await().atMost(PATIENCE)
                .until(
                        () -> deliveries(incident),
                        found -> !found.isEmpty()
                                && found.valueStream()
                                        .allMatch(one -> one.get("attempts").asInt() >= attempts));
    }

    JsonNode deliveries(IncidentId incident) {
        return EventJson.mapper()
                .readTree(get("/api/deliveries?incident=" + incident).body());
    }

    HttpResponse<String> get(String path) {
        return get(
                path,
                path.startsWith("/internal/") ? SIGN_IN.service("gateway", "notification-service") : SIGN_IN.system());
    }

    /** What stands in the link of a mail, as a parameter. */
    String linkIn(MimeMessage mail) {
        try {
            var found = Pattern.compile("/kvittera\\?(k=[A-Za-z0-9_-]+)")
                    .matcher(GreenMailUtil.getWholeMessage(mail)
                            .replace("=\r\n", "")
                            .replace("=3D", "="));
            if (!found.find()) {
                throw new AssertionError("the mail has no link");
            }
            return found.group(1);
        } catch (RuntimeException e) {
            throw new AssertionError("the mail cannot be read", e);
        }
    }

    /** Opens the page that a link leads to, without having signed in. */
    HttpResponse<String> open(String link) {
        return send(HttpRequest.newBuilder(uri("/kvittera?" + link)).header("Accept", "text/html"));
    }

    /** Presses its button. */
    HttpResponse<String> press(String link) {
        return send(HttpRequest.newBuilder(uri("/kvittera"))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(link)));
    }

    /** Sends a form, with this token if there is one. */
    HttpResponse<String> submit(String path, String form, @Nullable String token) {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return send(token == null ? request : request.header("Authorization", "Bearer " + token));
    }

    /** Opens a page, with this token if there is one. */
    HttpResponse<String> page(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(uri(path)).header("Accept", "text/html");
        return send(token == null ? request : request.header("Authorization", "Bearer " + token));
    }

    /** Sends JSON as another system of the municipality's. */
    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + SIGN_IN.system())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + service.getEnvironment().getProperty("local.server.port") + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path, String token) {
        return send(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token));
    }

    /** The mails that someone has got about an incident. */
    List<MimeMessage> mailsTo(String address, IncidentId incident) {
        return Arrays.stream(relay.getReceivedMessagesForDomain(address))
                .filter(message -> references(message).contains(incident.toString()))
                .toList();
    }

    /** All mails that someone has got. */
    List<MimeMessage> mailsTo(String address) {
        return Arrays.asList(relay.getReceivedMessagesForDomain(address));
    }

    int smtpPort() {
        return smtpPort;
    }

    private static String references(MimeMessage message) {
        try {
            return String.valueOf(message.getHeader("References", ","));
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the auditor is told by one of its checks. */
    Optional<String> check(String bean) {
        return service.getBean(bean, ChainCheck.class).look();
    }

    /** Puts an incident as it is into the store. */
    void keep(Dispatch dispatch) {
        @SuppressWarnings("unchecked")
        Ledger<Dispatch> dispatches = service.getBean("dispatches", Ledger.class);
        dispatches.open(dispatch.incident(), Decision.become(dispatch));
    }

    /** An incident as it is in the store. */
    Dispatch dispatch(IncidentId incident) {
        @SuppressWarnings("unchecked")
        Ledger<Dispatch> dispatches = service.getBean("dispatches", Ledger.class);
        return dispatches.find(incident).orElseThrow();
    }

    <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    String property(String name) {
        return service.getEnvironment().getProperty(name, "");
    }

    @Override
    public void close() {
        service.close();
        intake.stop(0);
        relay.stop();
        TestStore.end(store);
    }
}
