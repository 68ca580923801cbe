package se.incidentkedjan.intake.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.report.Disposal;
import se.incidentkedjan.intake.report.FrontDesk;
import se.incidentkedjan.intake.report.Outcome;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.Submission;
import se.incidentkedjan.intake.report.Words;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.sealing.Opened;
import se.incidentkedjan.kit.sealing.Vault;
import se.incidentkedjan.testing.SettableClock;

/** The service with a clamd that is given and does not answer, while everything that can be logged is. */
@RunningIntake
@TestPropertySource(
        properties = {
            "logging.level.root=debug",
            "incidentkedjan.intake.clamd.host=127.0.0.1",
            "incidentkedjan.intake.clamd.port=1",
            "incidentkedjan.intake.clamd.every=20ms"
        })
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class AttachmentsInServiceTest {

    private static final long SECONDS = 20 * Long.getLong("incidentkedjan.test.timeout-factor", 1);
    private static final String NAME = "zebrafinken sjöng.txt";
    private static final String CONTENT = "zebrafinken satt på grenen och sjöng";
    private static final String MARK = "zebrafink";

    @LocalServerPort
    private int port;

    @Autowired
    private Attachments attachments;

    @Autowired
    private FrontDesk desk;

    @Autowired
    private Disposal disposal;

    @Autowired
    private Reports reports;

    @Autowired
    private Words words;

    @Autowired
    private Vault vault;

    @Autowired
    private MongoClient client;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MeterRegistry registry;

    @Autowired
    private Sweep sweep;

    @Autowired
    private Map<String, ChainCheck> checks;

    @AfterEach
    void backToNow() {
        clock.set(RunningIntake.NOW);
    }

    @Test
    void filesLieInTheStoreWithoutNameContentOrSumInClear(CapturedOutput output) throws Exception {
        var incident = desk.newIncident();
        var kept = keep(incident);

        assertThat(everythingInTheStore())
                .anyMatch(document -> document.contains(kept.toString()))
                .allSatisfy(document -> assertThat(traces()).noneMatch(document::contains));
        attachments.open(incident, kept);
        assertThat(output.getAll().lines().filter(line -> line.toLowerCase().contains(MARK)))
                .as("lines of the log")
                .isEmpty();
        assertThat(new Caller(port).get("/actuator/prometheus").body()).doesNotContainIgnoringCase(MARK);
    }

    @Test
    void aReportWhoseFilesCameFirstIsSealedUnderTheSameKeyAndErasedWithThem() {
        var incident = desk.newIncident();
        var kept = keep(incident);
        var submission = new Submission("ord", null, IncidentFacts.of(Category.OTHER));

        var outcome = desk.receive(incident, submission, Channel.WEB_FORM, null, null);

        assertThat(((Outcome.Received) outcome).receipt().id()).isEqualTo(incident);
        assertThat(words.description(reports.find(incident).orElseThrow())).contains(new Opened.Words("ord"));
        assertThat(attachments.list(incident)).hasSize(1);

        disposal.erase(incident);

        assertThat(vault.isErased(incident)).isTrue();
        assertThat(attachments.list(incident)).isEmpty();
        assertThat(attachments.open(incident, kept)).isEqualTo(new Opening.Refused(Opening.Reason.ERASED));
        assertThat(everythingInTheStore()).noneMatch(document -> document.contains(kept.toString()));
        assertThat(attachments.receive(incident, NAME, null, content(), Source.MAIL))
                .isEqualTo(new Received.Refused(Received.Reason.ERASED));
    }

    @Test
    void anErasureThatWasInterruptedTakesTheFilesAwayWhenItIsFinished() {
        var incident = desk.newIncident();
        var kept = keep(incident);
        desk.receive(
                incident, new Submission("ord", null, IncidentFacts.of(Category.OTHER)), Channel.WEB_FORM, null, null);

        // As a process leaves it that is killed after the key was destroyed.
        reports.change(incident, report -> report.erased(clock.instant(), null));
        vault.destroy(incident);
        clock.set(RunningIntake.NOW.plusSeconds(61));

        await().atMost(Duration.ofSeconds(SECONDS))
                .untilAsserted(() ->
                        assertThat(everythingInTheStore()).noneMatch(document -> document.contains(kept.toString())));
        await().atMost(Duration.ofSeconds(SECONDS))
                .until(() -> reports.find(incident).orElseThrow().erasure().keyDestroyed());
    }

    @Test
    void afterADayFilesOfReportsAreLeftAndThoseOfNoneAreNot() {
        var without = desk.newIncident();
        keep(without);
        var with = desk.newIncident();
        var kept = keep(with);
        desk.receive(with, new Submission("ord", null, IncidentFacts.of(Category.OTHER)), Channel.WEB_FORM, null, null);

        clock.set(RunningIntake.NOW.plusSeconds(25 * 3600));
        sweep.look();

        assertThat(attachments.list(without)).isEmpty();
        assertThat(attachments.list(with))
                .extracting(facts -> facts.attachment().id())
                .containsExactly(kept);
        attachments.forget(with);
    }

    @Test
    void whileClamdIsAwayFilesStayInQuarantineAndAfterAQuarterThatIsAnAlarm() {
        var incident = desk.newIncident();
        var kept = keep(incident);
        var check = checks.get("attachmentsUnscanned");

        assertThat(check.name()).isEqualTo("attachments-unscanned");
        assertThat(attachments.open(incident, kept)).isEqualTo(new Opening.Refused(Opening.Reason.QUARANTINED));
        assertThat(check.look()).isEmpty();

        clock.set(RunningIntake.NOW.plusSeconds(901));
        assertThat(check.look()).hasValueSatisfying(said -> assertThat(said).contains("genomsökas"));
        assertThat(attachments.open(incident, kept)).isEqualTo(new Opening.Refused(Opening.Reason.QUARANTINED));
        attachments.forget(incident);
    }

    @Test
    void theErrandTriesAgainAndAgainAndCountsIt() {
        var incident = desk.newIncident();
        keep(incident);

        await().atMost(Duration.ofSeconds(SECONDS)).until(() -> searched() > 2);
        attachments.forget(incident);
    }

    @Test
    void everyOutcomeHasAMeterFromTheStart() {
        var page = new Caller(port).get("/actuator/prometheus").body();

        for (var outcome : List.of(
                new Received.Refused(Received.Reason.TOO_LARGE, 1),
                new Received.Refused(Received.Reason.TOO_MANY, 1),
                new Received.Refused(Received.Reason.TOO_MUCH, 1),
                new Received.Refused(Received.Reason.EMPTY),
                new Received.Refused(Received.Reason.BROKEN),
                new Received.Refused(Received.Reason.ERASED))) {
            for (var source : Source.values()) {
                assertThat(page)
                        .contains("incidentkedjan_attachments_total{outcome=\""
                                + outcome.code().replace('-', '_') + "\",source=\""
                                + source.name().toLowerCase() + "\"}");
            }
        }
        assertThat(page)
                .contains("outcome=\"kept\",source=\"mail\"", "outcome=\"repeated\",source=\"system\"")
                .contains("outcome=\"not_saved\",source=\"system\"")
                .contains("incidentkedjan_attachments_opened_total{", "outcome=\"not_strippable\"}")
                .contains("incidentkedjan_attachments_scanned_total{", "outcome=\"infected\"}");
    }

    private double searched() {
        return registry.get("incidentkedjan.attachments.scanned")
                .tag("outcome", "failed")
                .counter()
                .count();
    }

    private AttachmentId keep(IncidentId incident) {
        return ((Received.Kept) attachments.receive(incident, NAME, "text/plain", content(), Source.REPORTER))
                .facts()
                .attachment()
                .id();
    }

    private static ByteArrayInputStream content() {
        return new ByteArrayInputStream(CONTENT.getBytes(UTF_8));
    }

    private List<String> everythingInTheStore() {
        var all = new ArrayList<String>();
        for (var name : client.listDatabaseNames()) {
            var database = client.getDatabase(name);
            for (var collection : database.listCollectionNames()) {
                for (var document : database.getCollection(collection, RawBsonDocument.class)
                        .find()) {
                    var buffer = document.getByteBuffer();
                    var bytes = new byte[buffer.remaining()];
                    buffer.get(bytes);
                    all.add(new String(bytes, ISO_8859_1));
                }
            }
        }
        return all;
    }

    private static List<String> traces() throws Exception {
        var traces = new ArrayList<String>();
        traces.add(MARK);
        for (var text : List.of(NAME, CONTENT)) {
            var bytes = text.getBytes(UTF_8);
            var sum = MessageDigest.getInstance("SHA-256").digest(bytes);
            traces.add(HexFormat.of().formatHex(bytes));
            traces.add(HexFormat.of().formatHex(sum));
            traces.add(new String(sum, ISO_8859_1));
            for (int shift = 0; shift < 3; shift++) {
                var shifted = new byte[bytes.length + shift];
                System.arraycopy(bytes, 0, shifted, shift, bytes.length);
                var base64 = Base64.getEncoder().encodeToString(shifted);
                traces.add(base64.substring(4, base64.length() - 4));
            }
        }
        return traces;
    }
}
