package se.incidentkedjan.intake.report.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.ReportSupplemented;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.Caller.Answer;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.attachment.AttachmentId;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.attachment.Opening;
import se.incidentkedjan.intake.attachment.Source;
import se.incidentkedjan.intake.followup.FollowUp;
import se.incidentkedjan.intake.report.Disposal;
import se.incidentkedjan.intake.report.Note;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.messaging.ReportAnnouncement;
import se.incidentkedjan.testing.SettableClock;

/** Files that a system adds to its own report. */
@RunningIntake
@TestPropertySource(
        properties = {
            "incidentkedjan.intake.attachments.largest=1KB",
            "incidentkedjan.intake.attachments.per-report=3",
            "incidentkedjan.intake.attachments.in-total=2KB"
        })
class AttachmentApiTest {

    private static final String NAMED = "attachment; filename*=UTF-8''sk%C3%A4rmbild.png";

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Attachments attachments;

    @Autowired
    private FollowUp followUp;

    @Autowired
    private Disposal disposal;

    @Autowired
    private SettableClock clock;

    private Caller siem;

    @BeforeEach
    void call() {
        siem = new Caller(port).system("siem");
    }

    @AfterEach
    void stopTheClock() {
        clock.set(RunningIntake.NOW);
    }

    @Test
    void aFileIsKeptAsItIsAndListedWithoutItsContentAndToldToTheOthers() throws Exception {
        var report = report();
        var content = "så här ser det ut".getBytes(UTF_8);

        var answer = attach(siem, report, content, NAMED);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var file = answer.json();
        assertThat(file.get("name").stringValue()).isEqualTo("skärmbild.png");
        assertThat(file.get("size").intValue()).isEqualTo(content.length);
        assertThat(file.get("sha256").stringValue())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        assertThat(file.get("scan").stringValue()).isEqualTo("NOT_SCANNED");
        assertThat(file.get("from").stringValue()).isEqualTo("SYSTEM");
        var listed = list(siem, report);
        assertThat(listed.header("cache-control")).isEqualTo("no-store");
        assertThat(listed.json().size()).isEqualTo(1);
        assertThat(listed.json().get(0)).isEqualTo(file);
        assertThat(attachments.list(report.incident()).getFirst().attachment().declaredType())
                .isEqualTo("image/png");
        var opening = attachments.open(
                report.incident(), AttachmentId.parse(file.get("id").stringValue()));
        assertThat(((Opening.Opened) opening).content().readAllBytes()).isEqualTo(content);
        assertThat(ReportAnnouncement.of(report, now(report))).singleElement().isInstanceOf(ReportSupplemented.class);
    }

    @Test
    void theSameFileAgainIsTheSameFileAndToldOfOnce() {
        var report = report();

        var first = attach(siem, report, bytes(10), NAMED);
        clock.set(RunningIntake.NOW.plus(Duration.ofHours(1)));
        var again = attach(siem, report, bytes(10), NAMED);
        var otherName = attach(siem, report, bytes(10), "attachment; filename=\"annan.png\"");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(otherName.json().get("id")).isNotEqualTo(first.json().get("id"));
        assertThat(list(siem, report).json().size()).isEqualTo(2);
        // One for the first, and one for the other, which came an hour later.
        assertThat(now(report).notes()).hasSize(2);
    }

    @Test
    void aFileOfWhichNobodyCouldBeToldTheFirstTimeIsToldOfWhenItIsSentAgain() {
        var report = report();
        attachments.receiveOnce(
                report.incident(), "skärmbild.png", "image/png", new ByteArrayInputStream(bytes(10)), Source.SYSTEM);
        assertThat(now(report).notes()).isEmpty();

        assertThat(attach(siem, report, bytes(10), NAMED).status()).isEqualTo(201);
        assertThat(attach(siem, report, bytes(10), NAMED).status()).isEqualTo(201);

        assertThat(list(siem, report).json().size()).isEqualTo(1);
        assertThat(now(report).notes()).hasSize(1);
    }

    @Test
    void aFileIsNoAnswerToAQuestion() {
        var report = report();
        followUp.ask(report.incident(), "Vilken dag var det?", "q");

        attach(siem, report, bytes(10), NAMED);

        assertThat(now(report).notes()).extracting(Note::kind).containsExactly(Note.Kind.QUESTION, Note.Kind.ADDED);
        assertThat(siem.get("/api/incidents/" + report.incident())
                        .json()
                        .get("questionWaiting")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void whenNobodyCanBeToldAnyMoreANewFileIsRefusedAndOneThatWasToldOfIsNot() {
        var report = report();
        var first = attach(siem, report, bytes(10), NAMED);
        for (int i = 1; i < FollowUp.MOST_NOTES; i++) {
            followUp.add(report.incident(), "Mer", Channel.API, "n" + i);
        }
        clock.set(RunningIntake.NOW.plus(Duration.ofHours(1)));

        var again = attach(siem, report, bytes(10), NAMED);
        var another = attach(siem, report, bytes(11), NAMED);

        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.json().at("/errors/0/code").stringValue()).isEqualTo("too-many");
        assertThat(another.json().get("detail").stringValue()).contains("Inget har sparats");
        assertThat(list(siem, report).json().size()).isEqualTo(1);
    }

    @Test
    void aFileWithoutANameGetsOneAndIsKnownAgainByItsContent() {
        var report = report();

        var first = attach(siem, report, bytes(10), null);
        var again = attach(siem, report, bytes(10), null);

        assertThat(first.json().get("name").stringValue()).isEqualTo("bilaga-1.bin");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(list(siem, report).json().size()).isEqualTo(1);
    }

    @Test
    void theSameFileManyTimesAtOnceIsKeptOnce() throws Exception {
        var report = report();

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var sent : executor.invokeAll(IntStream.range(0, 3)
                    .mapToObj(i -> (Callable<Answer>) () -> attach(siem, report, bytes(10), NAMED))
                    .toList())) {
                answers.add(sent.get());
            }
            assertThat(answers).extracting(Answer::status).containsOnly(201);
        }
        assertThat(list(siem, report).json().size()).isEqualTo(1);
        assertThat(now(report).notes()).hasSize(1);
    }

    @Test
    void filesThatComeTogetherAreToldOfOnceAndThoseThatComeLaterOnceMore() {
        var report = report();

        attach(siem, report, bytes(10), NAMED);
        attach(siem, report, bytes(11), NAMED);
        assertThat(now(report).notes()).hasSize(1);
        clock.set(RunningIntake.NOW.plus(Duration.ofMinutes(6)));
        attach(siem, report, bytes(12), NAMED);

        assertThat(now(report).notes()).hasSize(2);
    }

    @Test
    void whatIsTooMuchIsRefusedWithTheLimitAndNothingOfItIsKept() {
        var report = report();

        var tooLarge = attach(siem, report, bytes(1025), NAMED);
        var inChunks = siem.postInChunks(path(report), bytes(1025), "Content-Type", "image/png");
        var first = attach(siem, report, bytes(1000), NAMED);
        attach(siem, report, bytes(1001), NAMED);
        var tooMuch = attach(siem, report, bytes(1002), NAMED);
        var last = attach(siem, report, bytes(10), NAMED);
        var tooMany = attach(siem, report, bytes(11), NAMED);

        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.json().get("limit").intValue()).isEqualTo(1024);
        assertThat(tooLarge.json().get("detail").stringValue()).contains("1 kB", "Inget av filen har sparats");
        assertThat(inChunks.status()).isEqualTo(413);
        assertThat(tooMuch.status()).isEqualTo(409);
        assertThat(tooMuch.json().at("/errors/0/code").stringValue()).isEqualTo("too-much");
        assertThat(tooMuch.json().get("limit").intValue()).isEqualTo(2048);
        assertThat(tooMany.status()).isEqualTo(409);
        assertThat(tooMany.json().at("/errors/0/code").stringValue()).isEqualTo("too-many");
        assertThat(tooMany.json().get("limit").intValue()).isEqualTo(3);
        assertThat(list(siem, report).json().size()).isEqualTo(3);
        // Also what filled it up, and what took most of the room, may be sent again.
        assertThat(attach(siem, report, bytes(10), NAMED).body()).isEqualTo(last.body());
        assertThat(attach(siem, report, bytes(1000), NAMED).body()).isEqualTo(first.body());
    }

    @Test
    void aLargeFileIsToldWhyItIsRefusedAlsoWhenNothingOfItIsRead() {
        var report = report();
        var large = new byte[30_000_000];

        assertThat(attach(siem, report, large, NAMED).status()).isEqualTo(413);
        assertThat(attach(siem.system("annan"), report, large, NAMED).status()).isEqualTo(404);
        assertThat(attach(siem.unknown(), report, large, NAMED).status()).isEqualTo(401);
        assertThat(siem.post(path(report), large, "Content-Type", "multipart/form-data; boundary=x")
                        .status())
                .isEqualTo(415);
        assertThat(siem.postInChunks(path(report), large, "Content-Type", "image/png")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void whatIsNoFileIsRefusedWithWhatToDo() {
        var report = report();

        assertThat(attach(siem, report, new byte[0], NAMED).status()).isEqualTo(400);
        var odd = attach(siem, report, bytes(10), "attachment; filename*=KOI8-R''x");
        assertThat(odd.status()).isEqualTo(400);
        assertThat(odd.body()).contains("filename*=UTF-8");
        assertThat(list(siem, report).json().size()).isZero();
        assertThat(now(report).notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void aFormIsNoFile(String type) {
        var report = report();

        var answer = siem.post(path(report), "access_token=1".getBytes(UTF_8), "Content-Type", type);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.body()).contains("--data-binary");
        assertThat(list(siem, report).json().size()).isZero();
    }

    @Test
    void nobodyElseAttachesToItOrSeesWhatIsThere() {
        var report = report();
        attach(siem, report, bytes(10), NAMED);

        for (var other : List.of(new Caller(port), siem.person("handlaggare-social"), siem.system("annan"))) {
            assertThat(attach(other, report, bytes(20), NAMED).status()).isEqualTo(404);
            assertThat(list(other, report).status()).isEqualTo(404);
        }
        assertThat(siem.unknown().get(path(report)).status()).isEqualTo(401);
        assertThat(list(siem, report).json().size()).isEqualTo(1);
    }

    @Test
    void filesOfOthersAreNotListed() {
        var report = report();
        attachments.receive(
                report.incident(), "brev.txt", "text/plain", new ByteArrayInputStream(bytes(10)), Source.REPORTER);

        assertThat(list(siem, report).json().size()).isZero();
    }

    @Test
    void whatConcernsSakerhetsskyddTakesNoFileAndSaysWhomToCall() {
        var classified = kept(siem.report("{\"facts\": {\"securityClassified\": \"YES\"}}"));

        var answer = attach(siem, classified, bytes(10), "attachment; filename=\"kungsfiskaren.txt\"");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("070-1740606").doesNotContain("kungsfiskaren");
        assertThat(attachments.list(classified.incident())).isEmpty();
        assertThat(now(classified).notes()).isEmpty();
    }

    @Test
    void whatIsErasedTakesNoFile() {
        var report = report();
        disposal.erase(report.incident());

        assertThat(attach(siem, report, bytes(10), NAMED).status()).isEqualTo(410);
    }

    private Answer attach(Caller caller, Report report, byte[] content, String disposition) {
        return disposition == null
                ? caller.post(path(report), content, "Content-Type", "application/octet-stream")
                : caller.post(
                        path(report),
                        content,
                        "Content-Type",
                        "image/png;charset=UTF-8",
                        "Content-Disposition",
                        disposition);
    }

    private Answer list(Caller caller, Report report) {
        return caller.get(path(report));
    }

    private static String path(Report report) {
        return "/api/incidents/" + report.incident() + "/attachments";
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }

    private Report now(Report report) {
        return reports.find(report.incident()).orElseThrow();
    }

    private Report report() {
        return kept(siem.report(ApiForms.SMALL_EXAMPLE));
    }

    private Report kept(Answer answer) {
        return reports.find(IncidentId.parse(answer.json().get("id").stringValue()))
                .orElseThrow();
    }
}
