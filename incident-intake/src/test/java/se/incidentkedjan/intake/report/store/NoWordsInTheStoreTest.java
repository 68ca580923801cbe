package se.incidentkedjan.intake.report.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
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
@Import(NoWordsInTheStoreTest.Observations.class)
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class NoWordsInTheStoreTest {

    private static final String WORDS = "zebrafinken satt på grenen";
    private static final String NAME = "Zebrafink Exempel";
    private static final String EMAIL = "zebrafink@kommun.example";
    private static final String MARK = "zebrafink";

    /** Notes what is told of each observation: what becomes tags of metrics and attributes of traces. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Observations {

        static final Queue<String> NOTED = new ConcurrentLinkedQueue<>();

        @Bean
        ObservationHandler<Observation.Context> notingHandler() {
            return new ObservationHandler<>() {
                @Override
                public void onStop(Observation.Context context) {
                    NOTED.add(context.getName() + " " + context.getContextualName() + " " + context.getAllKeyValues()
                            + " " + context.getError());
                }

                @Override
                public boolean supportsContext(Observation.Context context) {
                    return true;
                }
            };
        }
    }

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

        assertThat(everythingInTheStore()).isNotEmpty();
        for (var trace : tracesOf(WORDS, NAME, EMAIL)) {
            assertThat(everythingInTheStore()).noneMatch(document -> document.contains(trace));
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
        for (var trace : tracesOf(WORDS, NAME, EMAIL)) {
            assertThat(everythingInTheStore()).noneMatch(document -> document.contains(trace));
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
        return documentsOfAll().stream()
                .map(RawBsonDocument::toJson)
                .filter(json -> json.contains("{\"_id\": \"" + id))
                .toList();
    }

    private List<String> everythingInTheStore() {
        return documentsOfAll().stream()
                .map(document -> {
                    var buffer = document.getByteBuffer();
                    var bytes = new byte[buffer.remaining()];
                    buffer.get(bytes);
                    return new String(bytes, ISO_8859_1);
                })
                .toList();
    }

    private List<RawBsonDocument> documentsOfAll() {
        var all = new ArrayList<RawBsonDocument>();
        for (var name : client.listDatabaseNames()) {
            var database = client.getDatabase(name);
            for (var collection : database.listCollectionNames()) {
                database.getCollection(collection, RawBsonDocument.class).find().into(all);
            }
        }
        return all;
    }

    /** The words as they are, as they would be in Base64 wherever they begin, and as sums that could be guessed. */
    private static List<String> tracesOf(String... texts) {
        var traces = new ArrayList<String>();
        for (var text : texts) {
            var bytes = text.getBytes(UTF_8);
            traces.add(new String(bytes, ISO_8859_1));
            traces.add(new String(text.toLowerCase(Locale.ROOT).getBytes(UTF_8), ISO_8859_1));
            traces.add(HexFormat.of().formatHex(bytes));
            traces.add(sha256(bytes));
            for (int shift = 0; shift < 3; shift++) {
                var shifted = new byte[bytes.length + shift];
                System.arraycopy(bytes, 0, shifted, shift, bytes.length);
                var base64 = Base64.getEncoder().encodeToString(shifted);
                traces.add(base64.substring(4, base64.length() - 4));
            }
        }
        return traces;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
