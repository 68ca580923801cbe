package se.incidentkedjan.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.Reports;
import tools.jackson.databind.JsonNode;

/** A system reports by the API with an account of its own, and is called when its incident is assessed and closed. */
class TellingSystemsTest {

    private record Heard(String id, String timestamp, String signature, String body) {

        JsonNode data() {
            return EventJson.mapper().readTree(body).path("data");
        }

        boolean isAbout(String incident) {
            return data().path("incident").asString().equals(incident);
        }

        String status() {
            return data().path("status").asString();
        }
    }

    private static final String SETTING = "incidentkedjan.notification.subscribers.arendesystemet.secret";
    private static final byte[] KEY = "another key of thirty-two bytes.".getBytes(UTF_8);
    private static final List<Heard> HEARD = new CopyOnWriteArrayList<>();
    private static final AtomicInteger CALLS = new AtomicInteger();

    private static HttpServer system;
    private static Chain chain;

    @BeforeAll
    static void start() throws IOException {
        system = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        system.createContext("/status", exchange -> {
            var headers = exchange.getRequestHeaders();
            HEARD.add(new Heard(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            // The first call of all meets a system that is not quite awake.
            exchange.sendResponseHeaders(CALLS.incrementAndGet() == 1 ? 500 : 204, -1);
            exchange.close();
        });
        system.start();
        System.setProperty(SETTING, "whsec_" + Base64.getEncoder().encodeToString(KEY));
        chain = Chain.inThisProcess(TellingSystemsTest::subscribe);
    }

    private static void subscribe(Path folder) {
        try {
            // The client id of the example account of another system.
            Files.writeString(
                    folder.resolve("subscribers.yml"),
                    "valid-from: 2026-11-22\nsubscribers:\n  - {client: system, url: \"http://127.0.0.1:%d/status\", secret: arendesystemet}\n"
                            .formatted(system.getAddress().getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() {
        System.clearProperty(SETTING);
        if (chain != null) {
            chain.close();
        }
        system.stop(0);
    }

    @Test
    void whoeverReportsByTheApiIsToldWhenItIsAssessedAndClosedAndNothingElse() {
        var incident = chain.office().report(Reports.aSystemThatIsDown());
        chain.office().awaitCase(incident);
        act(incident, "{\"action\": \"start\"}");
        act(incident, "{\"action\": \"resolve\"}");
        act(incident, """
                {"action": "explain", "cause": "MISTAKE", "lessons": "Start om oftare"}""");
        act(incident, "{\"action\": \"close\"}");

        var heard = Patience.eventually()
                .until(
                        () -> HEARD.stream()
                                .filter(one -> one.isAbout(incident))
                                .toList(),
                        all -> !all.isEmpty() && all.getLast().status().equals("CLOSED"));

        assertThat(heard.stream().map(Heard::status).distinct())
                .containsExactly("ASSESSED", "IN_PROGRESS", "RESOLVED", "CLOSED");
        assertThat(heard.stream()
                        .map(one -> one.data().path("sequence").asInt())
                        .distinct())
                .containsExactly(2, 3, 4, 5);
        assertThat(heard).allSatisfy(one -> {
            assertThat(one.signature()).isEqualTo(signature(one));
            assertThat(one.body()).doesNotContain("@", "socialforvaltningen", "description");
            assertThat(one.data().path("reference").asString()).matches("\\d{4}-\\d{6}");
        });
        assertThat(heard.stream().map(Heard::id).distinct())
                .as("one id for each change, also for the one that came twice")
                .hasSize(4);
    }

    @Test
    void whatMayConcernTheSecurityOfSwedenIsToldToNobody() {
        var classified = chain.office().report(Reports.somethingThatConcernsSecurity());
        chain.office().awaitCase(classified);
        var later = chain.office().report(Reports.aSystemThatIsDown());

        Patience.eventually().until(() -> HEARD.stream().anyMatch(one -> one.isAbout(later)));

        assertThat(HEARD).noneMatch(one -> one.isAbout(classified));
    }

    private static void act(String incident, String action) {
        var answer = chain.office().post("/api/cases/" + incident + "/actions", action);
        assertThat(answer.status()).as("%s: %s", action, answer.body()).isEqualTo(200);
    }

    private static String signature(Heard heard) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            var signed = heard.id() + "." + heard.timestamp() + "." + heard.body();
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
