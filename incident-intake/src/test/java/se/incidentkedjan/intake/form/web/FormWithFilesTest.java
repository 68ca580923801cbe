package se.incidentkedjan.intake.form.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.Caller.Answer;
import se.incidentkedjan.intake.Caller.Chosen;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.attachment.Opening;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.Words;
import se.incidentkedjan.kit.sealing.Opened;

/** Files that are sent together with a report, in the form itself. */
@RunningIntake
@TestPropertySource(
        properties = {
            "incidentkedjan.intake.attachments.largest=1536KB",
            "incidentkedjan.intake.attachments.per-report=3",
            "incidentkedjan.intake.attachments.in-total=2MB"
        })
@DirtiesContext
class FormWithFilesTest {

    private static final long SECONDS = 20 * Long.getLong("incidentkedjan.test.timeout-factor", 1);
    private static final String AGAIN = "Filerna följde inte med. Välj dem igen";
    private static final Chosen PICTURE = new Chosen("bild på dörren.png", "en bild");
    private static final Chosen LETTER = new Chosen("brev.txt", "Hej på dig");
    private static final Chosen EMPTY = new Chosen("tom.txt", "");
    private static final Chosen NONE = new Chosen("", "");

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Reports reports;

    @Autowired
    private Words words;

    @Autowired
    private Attachments attachments;

    @Autowired
    private MeterRegistry meters;

    private Caller someone;
    private long reportsBefore;
    private long filesBefore;

    @BeforeEach
    void call() {
        someone = new Caller(port).unknown();
        reportsBefore = count("reports");
        filesBefore = count("attachments");
    }

    @Test
    void thePageAsksForFilesLastAndSaysHowMuchMayBeSent() {
        var page = someone.get(
                "/anmal?category=MISDIRECTED&securityClassified=NO&personalData.involved=NO", "Accept", "text/html");

        assertThat(page.body())
                .contains("enctype=\"multipart/form-data\"", "Högst 1,5 MB per fil och 3 filer, tillsammans högst 2 MB")
                .containsPattern(
                        "(?s)name=\"name\".*type=\"file\" id=\"filer\" name=\"filer\" multiple" + ".*>Skicka anmälan<")
                .doesNotContain(AGAIN);
    }

    @Test
    void withoutFilesTheReportIsReceivedAndTheReceiptSaysNothingOfAny() {
        var sent = send(fields(), NONE);

        assertThat(words.description(reportAt(sent))).contains(new Opened.Words("Ett brev kom fel"));
        assertThat(attachments.list(reportAt(sent).incident())).isEmpty();
        assertThat(sent.header("location")).doesNotContain("ejmed");
        assertThat(receipt(sent)).doesNotContain("Filer som du har skickat", "Alla filer kom inte med");
    }

    @Test
    void filesComeAlongAndTheReceiptNamesThemToWhoeverSentThem() throws IOException {
        var sent = send(fields(), PICTURE, LETTER);

        var report = reportAt(sent);
        var files = attachments.list(report.incident());
        assertThat(files)
                .extracting(file -> file.name().text())
                .containsExactlyInAnyOrder("bild på dörren.png", "brev.txt");
        for (var file : files) {
            var opening = (Opening.Opened)
                    attachments.open(report.incident(), file.attachment().id());
            try (var content = opening.content()) {
                assertThat(new String(content.readAllBytes(), UTF_8)).isIn("en bild", "Hej på dig");
            }
        }
        assertThat(report.notes()).isEmpty();
        assertThat(receipt(sent))
                .contains("Filer som du har skickat", "<li>bild på dörren.png</li>", "<li>brev.txt</li>")
                .doesNotContain("Alla filer kom inte med");
        assertThat(page(sent.header("location").replaceAll("[?].*", ""))).doesNotContain("brev.txt", "dörren");
    }

    @Test
    void aFileThatIsRefusedNeverStopsTheReportAndTheReceiptSaysWhichAndWhyAndWhatToDo() {
        var large = new Chosen("film från <korridoren>.mov", "x".repeat(1_600_000));

        var sent = send(fields(), large, EMPTY, LETTER);

        assertThat(attachments.list(reportAt(sent).incident()))
                .extracting(file -> file.name().text())
                .containsExactly("brev.txt");
        assertThat(URLDecoder.decode(sent.header("location"), UTF_8)).doesNotContain("korridoren", "tom.txt");
        assertThat(receipt(sent))
                .contains(
                        "Alla filer kom inte med",
                        "Din anmälan är sparad ändå",
                        "film från _korridoren_.mov: Filen är för stor. En fil får vara högst 1,5 MB",
                        "tom.txt: Filen är tom. Kontrollera",
                        "<li>brev.txt</li>");
        assertThat(page(sent.header("location").replace("visa=", "visa=x"))).doesNotContain("korridoren");
    }

    @Test
    void filesBeyondTheNumberAndTheSumAreLeftOut() {
        var many = send(fields(), file("1"), file("2"), file("3"), file("4"), file("5"));
        var much = send(fields(), large("a.bin"), large("b.bin"));

        assertThat(attachments.list(reportAt(many).incident())).hasSize(3);
        assertThat(receipt(many)).contains("4.txt: Filen kom inte med. Det får vara högst 3 filer", "5.txt: ");
        assertThat(attachments.list(reportAt(much).incident())).hasSize(1);
        assertThat(receipt(much)).contains("b.bin: Filen kom inte med. Alla filer får tillsammans vara högst 2 MB");
    }

    @Test
    void aThousandFilesGiveAReceiptWithAnAddressThatIsNotLong() {
        var thousand = IntStream.range(0, 1000)
                .mapToObj(i -> new Chosen("en fil med ett ganska långt namn nummer " + i + ".txt", "x"))
                .toArray(Chosen[]::new);

        var sent = send(fields(), thousand);

        assertThat(sent.header("location")).hasSizeLessThan(2_500);
        var receipt = receipt(sent);
        assertThat(receipt).contains("nummer 3.txt: Filen kom inte med");
        var named = Pattern.compile("nummer \\d+\\.txt: Filen kom inte med")
                .matcher(receipt)
                .results()
                .count();
        assertThat(named).isBetween(5L, 100L);
        // Three came along.
        assertThat(receipt).contains("och " + (1000 - 3 - named) + " till");
    }

    @Test
    void whatIsWrongIsToldBeforeAnyFileIsKeptAndThePageSaysThatFilesMustBeChosenAgain() {
        var fields = fields();
        fields.put("email", "fel");

        var page = send(fields, PICTURE);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body())
                .contains("href=\"#email\"", "Ett brev kom fel", "value=\"" + fields.get("token") + "\"", AGAIN)
                .containsPattern("id=\"filer-error\".*Filerna följde inte med")
                .contains("aria-describedby=\"filer-hint filer-error\"");
        nothingLies();
    }

    @Test
    void whoeverIsShownWhatIsMaskedChoosesTheirFilesOnceMoreAndThenTheyComeAlong() {
        var fields = fields();
        fields.put("description", "Brevet till 811218-9876");

        var shown = send(fields, PICTURE);
        nothingLies();
        fields.put("seen", shown.body().replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1"));
        var sent = send(fields, PICTURE);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).contains("Det här tas bort ur din text", "href=\"#filer\"", AGAIN);
        assertThat(attachments.list(reportAt(sent).incident())).hasSize(1);
    }

    @Test
    void whereSecurityIsConcernedNoFileIsAskedForAndNoneIsTaken() {
        var fields = fields();
        fields.put("securityClassified", "YES");
        var before = counted("kept");

        assertThat(page("/anmal?category=OUTAGE&securityClassified=YES")).doesNotContain("type=\"file\"");
        var sent = send(fields, PICTURE);

        assertThat(reportAt(sent).words()).isNull();
        assertThat(attachments.list(reportAt(sent).incident())).isEmpty();
        assertThat(count("attachments")).isEqualTo(filesBefore);
        assertThat(counted("kept")).as("files that were taken at all").isEqualTo(before);
        assertThat(receipt(sent)).doesNotContain("dörren", "type=\"file\"");
    }

    @Test
    void aYesThatComesAfterTheFilesTakesThemAwayAgain() {
        var fields = fields();
        fields.remove("securityClassified");
        var before = counted("kept");

        var sent = someone.submitParts(
                "/anmal",
                Caller.parts(fields, PICTURE) + Caller.parts(Map.of("securityClassified", "YES")) + Caller.END);

        assertThat(reportAt(sent).isSecurityClassified()).isTrue();
        assertThat(attachments.list(reportAt(sent).incident())).isEmpty();
        assertThat(counted("kept")).isEqualTo(before + 1);
        assertThat(count("attachments")).isEqualTo(filesBefore);
    }

    @Test
    void aYesWithAFileIsNoReportBeforeItIsSent() {
        var page = someone.submitWithFiles("/anmal", Map.of("answer", "YES", "category", "OUTAGE"), PICTURE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Skicka utan uppgifter");
        nothingLies();
    }

    @Test
    void aDoublePressMakesOneReportWithItsFilesOnce() throws Exception {
        var fields = fields();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = executor.invokeAll(IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<Answer>) () -> send(fields, PICTURE, EMPTY))
                    .toList());
            var first = reportAt(sent.getFirst().get());
            for (var one : sent) {
                assertThat(reportAt(one.get()).incident()).isEqualTo(first.incident());
                assertThat(receipt(one.get())).contains("<li>bild på dörren.png</li>", "tom.txt: Filen är tom");
            }
        }
        assertThat(count("reports")).isEqualTo(reportsBefore + 1);
        assertThat(count("attachments")).isEqualTo(filesBefore + 1);
    }

    @Test
    void aFileThatIsAddedToAReportThatIsSavedAlreadyIsNotLostInSilence() {
        var fields = fields();
        var first = send(fields, PICTURE);

        var second = send(fields, PICTURE, LETTER);

        assertThat(reportAt(second).incident()).isEqualTo(reportAt(first).incident());
        assertThat(receipt(second))
                .contains("<li>bild på dörren.png</li>", "brev.txt: Filen kom inte med. Anmälan var redan sparad")
                .doesNotContain("bild på dörren.png: ");
        assertThat(count("attachments")).isEqualTo(filesBefore + 1);
    }

    @Test
    void otherWordsUnderTheSameKeyKeepNoFileAndAskForItAgain() {
        var fields = fields();
        send(fields, PICTURE);
        fields.put("description", "Det var två brev");

        var page = send(fields, LETTER);

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("redan skickat", "Det var två brev", AGAIN);
        assertThat(count("attachments")).isEqualTo(filesBefore + 1);
    }

    @Test
    void aConnectionThatIsBrokenInTheMiddleOfAFileLeavesNothing() throws IOException {
        var body = Caller.parts(fields(), LETTER, new Chosen("film.mov", "x".repeat(100_000)));
        var before = counted("broken");
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("POST /anmal HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nContent-Type: "
                                    + Caller.MULTIPART + "\r\nContent-Length: 1000000\r\n\r\n"
                                    + body.substring(0, 60_000))
                            .getBytes(UTF_8));
        }

        await().atMost(Duration.ofSeconds(SECONDS)).until(() -> counted("broken") == before + 1);
        await().atMost(Duration.ofSeconds(SECONDS)).until(() -> count("attachments") == filesBefore);
        nothingLies();
    }

    @Test
    void aFormThatEndsBeforeItsEndIsNoReportAndKeepsWhatWasTyped() {
        var page = someone.submitParts("/anmal", Caller.parts(fields(), LETTER, PICTURE));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body())
                .contains("<title>Inte sparad: ", "kom inte fram hel och är inte sparad", "Ett brev kom fel", AGAIN);
        nothingLies();
    }

    @Test
    void aTextFarOverTheLimitIsShownAgainAndOneWithoutEndIsRefused() {
        var fields = fields();
        fields.put("description", "å".repeat(20_001));
        var tooLong = send(fields, PICTURE);
        fields.put("description", "x".repeat(5_000_000));
        var endless = send(fields, PICTURE);

        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body()).contains("20001 tecken", "å".repeat(20_001), AGAIN);
        assertThat(endless.status()).isEqualTo(413);
        assertThat(endless.body()).contains("<html");
        nothingLies();
    }

    @Test
    void whoeverReadsEnglishIsToldInEnglish() {
        var fields = fields();
        fields.put("lang", "en");
        var sent = someone.submitWithFiles("/anmal?lang=en", fields, EMPTY, LETTER);
        fields.put("email", "x");
        fields.put("token", UUID.randomUUID().toString());
        var wrong = someone.submitWithFiles("/anmal?lang=en", fields, LETTER);

        assertThat(receipt(sent))
                .contains("Not all files came along", "tom.txt: The file is empty", "At most 1.5 MB a file")
                .doesNotContain("??", "Filen");
        assertThat(wrong.body())
                .contains("The files did not come along", "action=\"/anmal?lang=en\"")
                .doesNotContain("??", "följde");
    }

    @Test
    void anAddressThatSomebodyHasMadeUpTellsOnlyThatFilesAreMissing() {
        var sent = send(fields(), NONE);

        for (var madeUp : List.of("-", "x", "AAAA", "%20")) {
            assertThat(page(sent.header("location") + "&ejmed=" + madeUp))
                    .as(madeUp)
                    .contains("Alla filer kom inte med", "Tack, du gjorde rätt");
        }
    }

    private Answer send(Map<String, String> fields, Chosen... files) {
        return someone.submitWithFiles("/anmal", fields, files);
    }

    private static Chosen file(String name) {
        return new Chosen(name + ".txt", name);
    }

    private static Chosen large(String name) {
        return new Chosen(name, "x".repeat(1_200_000));
    }

    private static Map<String, String> fields() {
        return new HashMap<>(Map.of(
                "token", UUID.randomUUID().toString(),
                "category", "MISDIRECTED",
                "securityClassified", "NO",
                "description", "Ett brev kom fel"));
    }

    private Report reportAt(Answer sent) {
        assertThat(sent.header("location")).as(sent.body()).startsWith("/anmal/kvitto/");
        return reports.find(IncidentId.parse(sent.header("location").replaceAll("/anmal/kvitto/|[?].*", "")))
                .orElseThrow();
    }

    private String receipt(Answer sent) {
        return page(sent.header("location"));
    }

    private String page(String path) {
        var page = someone.get(path, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }

    private void nothingLies() {
        assertThat(count("reports")).isEqualTo(reportsBefore);
        assertThat(count("attachments")).isEqualTo(filesBefore);
        assertThat(count("attachment-content.files")).isEqualTo(filesBefore);
    }

    private double counted(String outcome) {
        return meters.get("incidentkedjan.attachments")
                .tags("source", "reporter", "outcome", outcome)
                .counter()
                .count();
    }

    private long count(String collection) {
        return mongo.count(new Query(), collection);
    }
}
