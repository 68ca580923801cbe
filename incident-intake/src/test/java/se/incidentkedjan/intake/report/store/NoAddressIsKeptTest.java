package se.incidentkedjan.intake.report.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.catalina.AccessLog;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.Caller.Answer;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;

/**
 * Whoever leaves no name is anonymous: where they sit is used for as long as a rush lasts, in memory, and stands nowhere
 * afterwards, though everything that can be logged is.
 */
@RunningIntake
@TestPropertySource(
        properties = {
            "logging.level.root=debug",
            "logging.level.org.apache.tomcat=trace",
            "logging.level.org.apache.coyote=trace",
            "logging.level.org.springframework.web=debug"
        })
@Import(Observations.class)
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class NoAddressIsKeptTest {

    private static final long SECONDS = 10 * Long.getLong("incidentkedjan.test.timeout-factor", 1);
    private static final int ALONE = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private MongoClient client;

    @Autowired
    private MockProducer<String, byte[]> kafka;

    @Autowired
    private Reports reports;

    @Autowired
    private WebServerApplicationContext context;

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.77", "2001:db8:77::d"})
    void whereSomeoneReportsFromStandsNowhere(String address, CapturedOutput output) {
        var caller = new Caller(port);
        var people = caller.unknown();
        String[] from = {
            "X-Forwarded-For",
            address,
            "X-Real-IP",
            address,
            "Forwarded",
            "for=\"[" + address + "]\"",
            "Accept",
            "text/html"
        };

        var byApi = caller.report(
                "{\"description\": \"Ett brev\", \"facts\": {\"category\": \"SNOOPING\"}}", "X-Forwarded-For", address);
        assertThat(byApi.status()).isEqualTo(201);
        assertThat(caller.report("{", "X-Forwarded-For", address).status()).isEqualTo(400);
        var sent = IntStream.rangeClosed(0, ALONE)
                .mapToObj(i -> submit(people, Map.of("category", "OUTAGE", "description", "Inget fungerar " + i), from))
                .toList();
        submit(people, Map.of("category", "OTHER", "securityClassified", "YES"), from);
        people.get("/anmal", from);
        people.get(sent.getFirst().header("location"), from);
        people.get("/anmal/kvitto/1", from);
        people.send("POST", "/anmal/status", "number=2026-000001&code=K7QM-2XWD-9RTF", forms(from));
        people.send("POST", "/anmal", "category=%ZZ", forms(from));
        people.get("/internal/openapi", from);

        // It has been looked at: the last one came in a rush from there, and nobody else does.
        assertThat(report(sent.getFirst()).groupedUnder()).isNull();
        assertThat(report(sent.getLast()).groupedUnder()).isNotNull();
        var elsewhere =
                submit(people, Map.of("category", "OUTAGE"), "X-Forwarded-For", "198.51.100." + address.length());
        assertThat(report(elsewhere).groupedUnder()).isNull();

        var last = report(elsewhere).incident().toString();
        await().atMost(Duration.ofSeconds(SECONDS))
                .until(() ->
                        kafka.history().stream().anyMatch(said -> said.key().equals(last)));
        var traces = Stored.tracesOf(ways(address).toArray(String[]::new));
        assertThat(Stored.everything(client)).isNotEmpty().noneMatch(document -> isIn(document, traces));
        assertThat(kafka.history())
                .noneMatch(said -> isIn(said.key() + new String(said.value(), UTF_8) + said.headers(), traces));
        assertThat(output.getAll().lines().filter(line -> isIn(line, traces)).toList())
                .as("lines of the log")
                .isEmpty();
        assertThat(Observations.NOTED.stream()
                        .filter(line -> isIn(line, traces))
                        .toList())
                .as("metrics and traces")
                .isEmpty();
        assertThat(caller.get("/actuator/prometheus").body()).matches(body -> !isIn(body, traces));
    }

    /** As it is written, and as Java writes it. */
    private static List<String> ways(String address) {
        return Stream.of(address, address.replace("::", ":0:0:0:0:")).distinct().toList();
    }

    private static String[] forms(String... headers) {
        return Stream.concat(Stream.of(headers), Stream.of("Content-Type", "application/x-www-form-urlencoded"))
                .toArray(String[]::new);
    }

    private static boolean isIn(String text, List<String> traces) {
        return traces.stream().anyMatch(text::contains);
    }

    private static Answer submit(Caller people, Map<String, String> fields, String... from) {
        var all = new HashMap<>(fields);
        all.put("token", UUID.randomUUID().toString());
        var answer = people.submit(all, from);
        assertThat(answer.status()).isEqualTo(303);
        return answer;
    }

    private Report report(Answer sent) {
        return reports.find(IncidentId.parse(sent.header("location").replaceAll("/anmal/kvitto/|[?].*", "")))
                .orElseThrow();
    }

    @Test
    void tomcatKeepsNoLogOfWhoAskedForWhat() {
        var tomcat = ((TomcatWebServer) context.getWebServer()).getTomcat();

        assertThat(Stream.of(tomcat.getEngine(), tomcat.getHost())
                        .flatMap(container -> Stream.of(container.getPipeline().getValves())))
                .isNotEmpty()
                .noneMatch(AccessLog.class::isInstance);
    }
}
