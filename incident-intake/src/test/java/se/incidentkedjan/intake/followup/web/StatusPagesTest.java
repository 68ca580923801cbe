package se.incidentkedjan.intake.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.ReportSupplemented;
import se.incidentkedjan.events.IntakeEvent.ReporterAsked;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.Caller.Answer;
import se.incidentkedjan.intake.Caller.Chosen;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.attachment.Source;
import se.incidentkedjan.intake.followup.Conversation;
import se.incidentkedjan.intake.followup.FollowUp;
import se.incidentkedjan.intake.followup.Passes;
import se.incidentkedjan.intake.followup.Standing;
import se.incidentkedjan.intake.followup.Standings;
import se.incidentkedjan.intake.report.Disposal;
import se.incidentkedjan.intake.report.Note;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.messaging.ReportAnnouncement;

/** What whoever reported can do afterwards, with nothing but a number and a code. */
@RunningIntake
class StatusPagesTest {

    private static final Pattern CODE = Pattern.compile("class=\"ik-secret\">([^<]+)<");

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Standings standings;

    @Autowired
    private FollowUp followUp;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Passes passes;

    @Autowired
    private Disposal disposal;

    private Caller someone;

    @BeforeEach
    void call() {
        someone = new Caller(port).unknown();
    }

    /** A report whose receipt has just been shown. */
    private record Sent(Report report, String code) {
        Map<String, String> key() {
            return Map.of("nummer", report.reference().toString(), "kod", code);
        }
    }

    @Test
    void theReceiptShowsTheCodeToWhoeverSentItAndToNobodyElse() {
        var sent = someone.submit(Map.of("token", UUID.randomUUID().toString(), "category", "OUTAGE"));

        assertThat(page(sent.header("location")).body()).containsPattern(CODE);
        assertThat(page(sent.header("location").replaceAll("[?].*", "")).body()).doesNotContain("ik-secret");
        assertThat(page(sent.header("location").replaceAll("visa=.", "visa=x")).body())
                .doesNotContain("ik-secret");
    }

    @Test
    void whoeverSaidThatSecurityIsConcernedGetsNoCode() {
        var sent = someone.submit(Map.of("token", UUID.randomUUID().toString(), "securityClassified", "YES"));

        assertThat(page(sent.header("location")).body()).doesNotContain("ik-secret");
    }

    @Test
    void withTheNumberAndTheCodeTheReportIsShownWithoutWhatWasFirstWritten() {
        var sent = report();

        var page = post("/anmal/status", sent.key());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("cache-control")).isEqualTo("no-store");
        assertThat(page.body())
                .contains(sent.report().reference().toString(), "bedömer den", "Vet du något mer?")
                .doesNotContain("Ett brev kom fel");
    }

    @Test
    void aWrongCodeAndAWrongNumberAreToldInTheSameWords() {
        var sent = report();

        for (var wrong : List.of(
                Map.of("nummer", sent.report().reference().toString(), "kod", "0000-0000-0000"),
                Map.of("nummer", "1999-000001", "kod", sent.code()),
                Map.of("nummer", "<b>", "kod", sent.code()),
                Map.of("nummer", "", "kod", ""))) {
            var page = post("/anmal/status", wrong);
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.body()).contains("hör inte ihop").doesNotContain("<b>", "Vet du något mer?");
        }
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void everyStandingIsToldInWords(CaseStatus status) {
        var sent = report();
        standings.keep(List.of(new Standing(sent.report().incident(), status, Instant.parse("2026-11-20T16:30:00Z"))));

        var page = post("/anmal/status", sent.key());

        assertThat(page.body()).doesNotContain("??", status.name()).contains("Senast ändrad");
    }

    @Test
    void whatIsAddedIsMaskedKeptOnceAndToldToTheOthersWithoutItsWords() {
        var sent = report();
        var fields = new HashMap<>(sent.key());
        fields.put("token", UUID.randomUUID().toString());
        fields.put("text", "Det gällde 811218-9876 också");

        var page = post("/anmal/status/tillagg", fields);
        var again = post("/anmal/status/tillagg", fields);

        assertThat(page.body()).contains("Tack, det är sparat", "Det gällde [personnummer] också", "Du lade till");
        assertThat(again.body()).contains("Tack, det är sparat");
        var after = reports.find(sent.report().incident()).orElseThrow();
        assertThat(after.notes()).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(Note.Kind.ADDED);
            assertThat(note.words().text()).doesNotContain("gällde");
        });
        assertThat(ReportAnnouncement.of(sent.report(), after))
                .singleElement()
                .isInstanceOfSatisfying(ReportSupplemented.class, said -> {
                    assertThat(said.number()).isEqualTo(1);
                    assertThat(said.isAnswer()).isFalse();
                });
    }

    @Test
    void aQuestionIsShownAndWhatIsAddedThenIsItsAnswer() {
        var sent = report();
        followUp.ask(sent.report().incident(), "Vilken dag var det?", "fraga-1");
        var asked = reports.find(sent.report().incident()).orElseThrow();

        var page = post("/anmal/status", sent.key());
        var fields = new HashMap<>(sent.key());
        fields.put("text", "I fredags");
        var answered = post("/anmal/status/tillagg", fields);

        assertThat(ReportAnnouncement.of(sent.report(), asked)).singleElement().isInstanceOf(ReporterAsked.class);
        assertThat(page.body()).contains("Svara på frågan", "Vilken dag var det?", "Vi frågade");
        assertThat(answered.body()).contains("Du svarade", "I fredags", "Vet du något mer?");
        assertThat(reports.find(sent.report().incident()).orElseThrow().hasOpenQuestion())
                .isFalse();
    }

    @Test
    void anEmptyTextIsRefusedWithWhatToDo() {
        var sent = report();
        var fields = new HashMap<>(sent.key());
        fields.put("text", "  ");

        var page = post("/anmal/status/tillagg", fields);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("Skriv något innan du skickar", "href=\"#text\"");
    }

    @Test
    void theLinkOfAMailOpensThePageWithoutTheCodeAndAnOldOneSaysSo() {
        var sent = report();
        var pass = passes.give(sent.report().incident(), Passes.Purpose.MAIL);

        assertThat(page("/anmal/lank/" + pass).body())
                .contains(sent.report().reference().toString(), sent.code());
        var old = page("/anmal/lank/" + pass.replaceAll("..$", "xx"));
        assertThat(old.status()).isEqualTo(404);
        assertThat(old.body()).contains("gäller inte längre");
    }

    @Test
    void whenTheWordsAreErasedNothingOfTheTalkIsLeftAndNothingCanBeAdded() {
        var sent = report();
        followUp.ask(sent.report().incident(), "Vilken dag var det?", "fraga-1");
        disposal.erase(sent.report().incident());

        var page = post("/anmal/status", sent.key());
        var fields = new HashMap<>(sent.key());
        fields.put("text", "Mer");

        assertThat(page.body()).contains("gallrat").doesNotContain("Vilken dag", "<textarea");
        assertThat(post("/anmal/status/tillagg", fields).body()).contains("gallrat");
    }

    @Test
    void filesAreKeptAndListedAndToldToTheOthers() {
        var sent = report();

        var page = upload(sent, "bild.png", "PNG-innehåll", "brev.txt", "Hej");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Tack, det är sparat", "bild.png", "brev.txt", "[Bifogade 2 filer]");
        assertThat(reports.find(sent.report().incident()).orElseThrow().notes()).hasSize(1);
    }

    @Test
    void filesThatAreSentAgainAreKeptOnceAndToldOfOnce() {
        var sent = report();
        // As far as it had come when the store went away, so that nobody was told.
        attachments.receiveOnce(
                sent.report().incident(),
                "bild.png",
                null,
                new ByteArrayInputStream("PNG-innehåll".getBytes(StandardCharsets.UTF_8)),
                Source.REPORTER);

        var page = upload(sent, "bild.png", "PNG-innehåll");
        upload(sent, "bild.png", "PNG-innehåll");

        assertThat(page.body()).contains("Tack, det är sparat", "[Bifogade 1 fil]");
        assertThat(attachments.list(sent.report().incident())).hasSize(1);
        assertThat(reports.find(sent.report().incident()).orElseThrow().notes()).hasSize(1);
    }

    @Test
    void filesOfWhichNobodyCanBeToldAreNotKeptAndThePageSaysSo() {
        var sent = report();
        upload(sent, "bild.png", "innehåll");
        for (int i = 1; i < FollowUp.MOST_NOTES; i++) {
            followUp.add(sent.report().incident(), "Mer", Channel.WEB_FORM, "n" + i);
        }

        var again = upload(sent, "bild.png", "innehåll");
        var another = upload(sent, "bild.png", "innehåll", "brev.txt", "Hej");

        assertThat(again.body()).contains("Tack, det är sparat");
        assertThat(another.status()).isEqualTo(400);
        assertThat(another.body())
                .contains("Filerna är inte sparade", "Ring i stället")
                .doesNotContain("Tack, det är sparat", "<li>brev.txt</li>");
        assertThat(attachments.list(sent.report().incident()))
                .extracting(file -> file.name().text())
                .containsExactly("bild.png");
    }

    @Test
    void aFileWithANameThatNoFileSystemTakesIsKept() {
        var sent = report();

        var page = upload(sent, "bi\0ld.png", "innehåll");

        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("Tack, det är sparat", "bild.png");
    }

    @Test
    void withoutTheCodeNoFileIsKept() {
        var sent = report();

        var page = upload(new Sent(sent.report(), "0000-0000-0000"), "bild.png", "innehåll");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("hör inte ihop");
        assertThat(post("/anmal/status", sent.key()).body()).doesNotContain("bild.png");
    }

    @Test
    void anEmptyFileAndNoFileAreToldAndWhatIsRightIsKept() {
        var sent = report();

        assertThat(upload(sent, "tom.txt", "", "brev.txt", "Hej").body())
                .contains("tom.txt: Filen är tom", "<li>brev.txt</li>");
        assertThat(upload(sent).body()).contains("Välj minst en fil");
    }

    @Test
    void thatFilesWereAddedIsToldInTheLanguageOfThePageAndToHandlersInSwedish() {
        var sent = report();

        var one = uploadTo("/anmal/status/filer?lang=en", sent, "brev.txt", "Hej");
        var more = uploadTo("/anmal/status/filer?lang=en", sent, "a.txt", "A", "b.txt", "B", "tom.txt", "");

        assertThat(one.body()).contains("[Attached 1 file]").doesNotContain("Bifogade");
        assertThat(more.body()).contains("[Attached 2 files]", "tom.txt: The file is empty");
        assertThat(followUp.said(reports.find(sent.report().incident()).orElseThrow()))
                .extracting(Conversation.Said::words)
                .containsExactly("[Bifogade 1 fil]", "[Bifogade 2 filer]");
        assertThat(post("/anmal/status", sent.key()).body()).contains("[Bifogade 1 fil]", "[Bifogade 2 filer]");
    }

    @Test
    void theLimitsThatAreSetAreToldInTheLanguageOfThePage() {
        var sent = report();
        var fields = new HashMap<>(sent.key());
        fields.put("lang", "en");

        assertThat(post("/anmal/status", sent.key()).body())
                .contains("Högst 25 MB per fil och 20 filer, tillsammans högst 100 MB");
        assertThat(post("/anmal/status", fields).body()).contains("At most 25 MB a file and 20 files, 100 MB together");
    }

    @Test
    void thePagesAreThereInEnglish() {
        assertThat(page("/anmal/status?lang=en").body())
                .contains("Follow your report", "Secret code")
                .doesNotContain("??", "Följ");
        var sent = report();
        var fields = new HashMap<>(sent.key());
        fields.put("lang", "en");
        assertThat(post("/anmal/status", fields).body()).contains("Your report").doesNotContain("??", "Din anmälan");
    }

    private Answer upload(Sent sent, String... namesAndContents) {
        return uploadTo("/anmal/status/filer", sent, namesAndContents);
    }

    private Answer uploadTo(String path, Sent sent, String... namesAndContents) {
        var files = IntStream.iterate(0, at -> at < namesAndContents.length, at -> at + 2)
                .mapToObj(at -> new Chosen(namesAndContents[at], namesAndContents[at + 1]))
                .toArray(Chosen[]::new);
        return someone.submitWithFiles(path, sent.key(), files);
    }

    private Sent report() {
        var sent = someone.submit(Map.of(
                "token", UUID.randomUUID().toString(),
                "category", "MISDIRECTED",
                "description", "Ett brev kom fel"));
        var id = IncidentId.parse(sent.header("location").replaceAll("/anmal/kvitto/|[?].*", ""));
        var found = CODE.matcher(page(sent.header("location")).body());
        assertThat(found.find()).isTrue();
        return new Sent(reports.find(id).orElseThrow(), found.group(1));
    }

    private Answer page(String path) {
        return someone.get(path, "Accept", "text/html");
    }

    private Answer post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return someone.send(
                "POST", path, body, "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");
    }
}
