package se.incidentkedjan.intake.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.report.Disposal;

/** Marked words are brought in through every entrance, while everything that can be logged is, and then looked for. */
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
class NoWordsInTheStoreTest {

    private static final String WORDS = "zebrafinken satt på grenen";
    private static final String NAME = "Zebrafink Exempel";
    private static final String EMAIL = "zebrafink@kommun.example";
    private static final String MARK = "zebrafink";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoClient client;

    @Autowired
    private Disposal disposal;

    @Test
    void noEntranceLeavesWordsInTheStoreInLogsAtTheirMostTalkativeOrInTraces(CapturedOutput output) {
        var caller = new Caller(port);

        assertThat(caller.report(json("SNOOPING"), "Idempotency-Key", "a-key").status())
                .isEqualTo(201);
        assertThat(caller.report(json("SNOOPING"), "Idempotency-Key", "a-key").status())
                .isEqualTo(201);
        assertThat(caller.report(json("OTHER"), "Idempotency-Key", "a-key").status())
                .isEqualTo(422);
        assertThat(caller.report(json(WORDS)).status()).isEqualTo(400);
        assertThat(caller.report(json("OTHER").replace("}}", WORDS)).status()).isEqualTo(400);
        assertThat(caller.report(json("OTHER").replace("facts", MARK)).status()).isEqualTo(400);
        assertThat(caller.submit(form("OTHER")).status()).isEqualTo(303);
        assertThat(caller.submit(form(MARK)).status()).isEqualTo(400);
        caller.get("/anmal?description=" + MARK + "&name=" + MARK, "Accept", "text/html");
        caller.get("/anmal/kvitto/" + MARK, "Accept", "text/html");

        assertThat(Stored.everything(client)).isNotEmpty();
        for (var trace : Stored.tracesOf(WORDS, NAME, EMAIL)) {
            assertThat(Stored.everything(client)).noneMatch(document -> document.contains(trace));
        }
        assertThat(output.getAll().lines().filter(line -> mentions(line)).toList())
                .as("lines of the log")
                .isEmpty();
        assertThat(Observations.NOTED.stream().filter(line -> mentions(line)).toList())
                .as("metrics and traces")
                .isEmpty();
        assertThat(caller.get("/actuator/prometheus").body()).doesNotContainIgnoringCase(MARK);
    }

    @Test
    void whatIsSentOfSomethingThatConcernsSecurityIsNotEvenSealed(CapturedOutput output) {
        var caller = new Caller(port);

        var byApi = caller.report("""
                {"description": "%1$s", "reporter": {"name": "%2$s", "email": "%3$s"}, "%4$s": "%4$s",
                 "facts": {"category": "%4$s", "securityClassified": "YES", "system": "%4$s"}}
                """.formatted(WORDS, NAME, EMAIL, MARK));
        var fields = new HashMap<>(form(MARK));
        fields.put("securityClassified", "YES");
        var byForm = caller.submit(fields);

        assertThat(byApi.status()).isEqualTo(201);
        assertThat(byForm.status()).isEqualTo(303);
        // Without a key of the request there is nothing of it to seal, and so no data key.
        assertThat(documents(byApi.json().get("id").stringValue()))
                .singleElement()
                .satisfies(this::tellsNothing);
        assertThat(documents(byForm.header("location").replaceAll("/anmal/kvitto/|[?].*", "")))
                .anySatisfy(document -> assertThat(document).contains("securityClassified"))
                .allSatisfy(this::tellsNothing);
        for (var trace : Stored.tracesOf(WORDS, NAME, EMAIL)) {
            assertThat(Stored.everything(client)).noneMatch(document -> document.contains(trace));
        }
        assertThat(output.getAll().lines().filter(line -> mentions(line)).toList())
                .as("lines of the log")
                .isEmpty();
        assertThat(Observations.NOTED.stream().filter(line -> mentions(line)).toList())
                .as("metrics and traces")
                .isEmpty();
        assertThat(caller.get("/actuator/prometheus").body()).doesNotContainIgnoringCase(MARK);
    }

    private void tellsNothing(String document) {
        assertThat(document)
                .doesNotContain("\"words\"", "\"reporter\"", "reporterIndex\"")
                .doesNotContainIgnoringCase(MARK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "form"})
    void whatIsErasedLeavesNeitherCiphertextNorKey(String way) {
        var caller = new Caller(port);
        var id = way.equals("api")
                ? caller.report(json("OUTAGE"), "Idempotency-Key", "erased-" + way)
                        .json()
                        .get("id")
                        .stringValue()
                : caller.submit(form("OUTAGE")).header("location").replaceAll("/anmal/kvitto/|[?].*", "");
        assertThat(documents(id))
                .hasSize(2)
                .anySatisfy(document -> assertThat(document).contains("wrapped"));

        disposal.erase(IncidentId.parse(id));

        assertThat(documents(id))
                .hasSize(2)
                .noneMatch(document -> document.contains("wrapped")
                        || document.contains("words")
                        || document.contains("\"reporter")
                        || document.contains("fingerprint")
                        || document.contains("idempotencyKey"));
    }

    private List<String> documents(String id) {
        return Stored.documents(client).stream()
                .map(RawBsonDocument::toJson)
                .filter(json -> json.contains("{\"_id\": \"" + id))
                .toList();
    }

    /** The parameters of an address are what someone typed there themselves; a report never stands in one. */
    private static boolean mentions(String line) {
        return line.toLowerCase(Locale.ROOT).contains(MARK)
                && !line.contains("/anmal?description=")
                && !line.contains("/anmal/kvitto/");
    }

    private static String json(String category) {
        return """
                {"description": "%s",
                 "reporter": {"name": "%s", "email": "%s"},
                 "facts": {"category": "%s"}}
                """.formatted(WORDS, NAME, EMAIL, category);
    }

    private static Map<String, String> form(String category) {
        return Map.of(
                "token",
                UUID.randomUUID().toString(),
                "category",
                category,
                "description",
                WORDS,
                "name",
                NAME,
                "email",
                EMAIL);
    }
}
