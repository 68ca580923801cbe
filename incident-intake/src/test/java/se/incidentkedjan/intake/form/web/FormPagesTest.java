package se.incidentkedjan.intake.form.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.Caller.Answer;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reporter;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.Words;
import se.incidentkedjan.intake.report.Words.OpenedReporter;
import se.incidentkedjan.kit.sealing.Opened;
import se.incidentkedjan.testing.SettableClock;

@RunningIntake
class FormPagesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Reports reports;

    @Autowired
    private Words words;

    @Autowired
    private SettableClock clock;

    private Caller caller;

    @BeforeEach
    void call() {
        caller = new Caller(port).unknown();
    }

    @AfterEach
    void backToNow() {
        clock.set(RunningIntake.NOW);
    }

    @Test
    void theFormAsksInPlainSwedishAndNeedsNoScript() {
        var first = caller.get("/anmal", "Accept", "text/html");
        var page = formAfter("NO");

        assertThat(first.body())
                .contains(
                        "lang=\"sv\"",
                        "<legend",
                        "Vad har hänt?",
                        "Skickat till fel mottagare",
                        "Vet inte eller något annat");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("cache-control")).isEqualTo("no-store");
        assertThat(page.body())
                .contains(
                        "Gör det här nu",
                        "Ring mottagaren",
                        "Socialförvaltningen",
                        "autocomplete=\"email\"",
                        "autocomplete=\"name\"",
                        "aria-describedby",
                        "070-1740605",
                        "Det här har du svarat")
                .doesNotContain("<script>", " onclick=", "Något behöver rättas", "Journalsystem");
    }

    @Test
    void whereASystemMattersItIsAskedFor() {
        var page = caller.get(
                "/anmal?category=OUTAGE&securityClassified=NO&operations.seriousInjury=NO"
                        + "&operations.activityLimitedHours=2&personalData.involved=NO",
                "Accept",
                "text/html");

        assertThat(page.body()).contains("Journalsystem för hemsjukvården", "name=\"system\"");
    }

    @Test
    void aFilledInFormBecomesAReportAndAReceiptThatTellsNoWords() {
        var fields = aFilledInForm();

        var sent = caller.submit(fields);

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("location")).startsWith("/anmal/kvitto/");
        var report = reportAt(sent);
        assertThat(report.facts().category()).isEqualTo(Category.MISDIRECTED);
        assertThat(report.facts().securityClassified()).isEqualTo(YesNo.NO);
        assertThat(report.facts().discoveredAt()).isEqualTo(Instant.parse("2026-11-20T14:30:00Z"));
        assertThat(report.facts().unit()).hasToString("socialforvaltningen");
        assertThat(report.facts().system()).hasToString("e-post");
        assertThat(report.facts().personalData().involved()).isEqualTo(YesNo.YES);
        assertThat(words.description(report)).contains(new Opened.Words("Ett brev\nkom fel"));
        assertThat(words.reporter(report))
                .isEqualTo(new OpenedReporter.Known(new Reporter("Anställd Exempel", "anstalld@kommun.example")));

        var receipt = caller.get(sent.header("location"), "Accept", "text/html");
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.header("cache-control")).isEqualTo("no-store");
        assertThat(receipt.body())
                .contains(report.reference().toString(), "Det här händer nu", "kl. 17.00", "Ett kvitto skickas")
                .doesNotContain("Ett brev", "Anställd", "anstalld@");
    }

    @Test
    void onlyTheFirstQuestionMustBeAnsweredAndWhoeverSaidNothingOfSecurityHasNotSaidNo() {
        var sent = caller.submit(Map.of("token", token(), "category", "UNKNOWN"));

        assertThat(sent.status()).isEqualTo(303);
        var report = reportAt(sent);
        assertThat(report.reporter()).isNull();
        assertThat(report.words()).isNull();
        assertThat(report.facts().securityClassified()).isEqualTo(YesNo.UNKNOWN);
        assertThat(report.facts().discoveredAt()).isNull();
        assertThat(report.facts().personalData().involved()).isEqualTo(YesNo.UNKNOWN);
    }

    @Test
    void whatIsWrongIsToldOnTopWithLinksAndWhatWasTypedIsKept() {
        var fields = aFilledInForm();
        fields.remove("category");
        fields.put("noticedDate", "i går");
        fields.put("email", "fel <b>");
        fields.put("description", "x".repeat(20_001));

        var page = caller.submit(fields);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body())
                .contains(
                        "<title>Fel: Berätta det du vet",
                        "href=\"#category\"",
                        "href=\"#noticedDate\"",
                        "href=\"#email\"",
                        "href=\"#description\"",
                        "20001 tecken",
                        "value=\"i går\"",
                        "value=\"fel &lt;b&gt;\"",
                        "x".repeat(20_001),
                        "value=\"" + fields.get("token") + "\"",
                        "name=\"securityClassified\" value=\"NO\"")
                .containsPattern("<option value=\"socialforvaltningen\"\\s+selected")
                .doesNotContain("fel <b>");
        assertThat(page.body().indexOf("href=\"#category\""))
                .isLessThan(page.body().indexOf("href=\"#noticedDate\""));
    }

    @ParameterizedTest
    @CsvSource({
        "noticedDate, 2026-11-21, noticedDate, har inte varit än",
        "noticedTime, 25.00, noticedTime, Klockslaget går inte att läsa",
        "noticedTime, '', noticedTime, klockslaget",
        "unit, nowhere, unit, finns inte längre",
        "system, nothing, system, finns inte längre",
        "category, FIRE, category, Välj det som liknar",
        "email, a@b, email, E-postadressen har fel form"
    })
    void aWrongAnswerIsToldAtItsQuestion(String field, String value, String target, String message) {
        var fields = aFilledInForm();
        fields.put(field, value);

        var page = caller.submit(fields);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("href=\"#" + target + "\"").containsIgnoringCase(message);
    }

    @Test
    void anHourThatOccursTwiceIsAskedAboutAndNeverGuessed() {
        var fields = aFilledInForm();
        fields.put("noticedDate", "2026-10-25");
        fields.put("noticedTime", "02.30");

        var asked = caller.submit(fields);

        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.body())
                .contains(
                        "href=\"#noticedWhich\"",
                        "id=\"noticedWhich\"",
                        "sommartid",
                        "value=\"2026-10-25T00:30:00Z\"",
                        "value=\"2026-10-25T01:30:00Z\"")
                .doesNotContainPattern("noticedWhich\"[^>]*checked");
        fields.put("noticedWhich", "2026-10-25T00:30:00Z");
        assertThat(reportAt(caller.submit(fields)).facts().discoveredAt()).isEqualTo("2026-10-25T00:30:00Z");
        fields.put("noticedWhich", "2026-10-25T01:30:00Z");
        fields.put("token", token());
        assertThat(reportAt(caller.submit(fields)).facts().discoveredAt()).isEqualTo("2026-10-25T01:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EARLIER", "2025-10-26T00:30:00Z", "2026-10-25T00:31:00Z"})
    void anAnswerToAnotherTimeIsNoAnswerToThisOne(String which) {
        var fields = aFilledInForm();
        fields.put("noticedDate", "2026-10-25");
        fields.put("noticedTime", "02.30");
        fields.put("noticedWhich", which);

        var asked = caller.submit(fields);

        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.body()).contains("href=\"#noticedWhich\"", "Ett brev");
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25, 01.59, 2026-10-24T23:59:00Z", "2026-10-25, 03.00, 2026-10-25T02:00:00Z"})
    void theHoursBesideItAreAskedNothing(String date, String time, Instant moment) {
        var fields = aFilledInForm();
        fields.put("noticedDate", date);
        fields.put("noticedTime", time);

        assertThat(reportAt(caller.submit(fields)).facts().discoveredAt()).isEqualTo(moment);
    }

    @Test
    void anHourThatNeverWasIsAskedAbout() {
        var fields = aFilledInForm();
        fields.put("noticedDate", "2026-03-29");
        fields.put("noticedTime", "02.30");

        var page = caller.submit(fields);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("href=\"#noticedTime\"", "fanns inte");
    }

    @Test
    void aDoubleClickMakesOneReport() throws Exception {
        var fields = aFilledInForm();
        var before = stored();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = executor.invokeAll(IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<Answer>) () -> caller.submit(fields))
                    .toList());
            var first = sent.getFirst().get().header("location");
            assertThat(first).startsWith("/anmal/kvitto/");
            for (var one : sent) {
                assertThat(one.get().header("location")).isEqualTo(first);
            }
        }
        assertThat(stored()).isEqualTo(before + 1);
    }

    @Test
    void whoeverGoesBackAndChangesSomethingIsToldThatTheFirstIsSaved() {
        var fields = aFilledInForm();
        var first = reportAt(caller.submit(fields));
        fields.put("description", "Det var två brev");

        var page = caller.submit(fields);

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("redan skickat", first.reference().toString(), "Det var två brev");
        fields.put("token", tokenIn(page));
        assertThat(caller.submit(fields).status()).isEqualTo(303);
    }

    @Test
    void pastedControlCharactersDoNotStopAnyone() {
        var fields = aFilledInForm();
        fields.put("description", "ett\u0000brev\u000b");

        assertThat(words.description(reportAt(caller.submit(fields)))).contains(new Opened.Words("ett brev "));
    }

    @Test
    void inARushEveryoneGetsTheirReceiptOnThePage() {
        var fields = Map.of("category", "WRONG_OR_DELETED_DATA", "email", "anstalld@kommun.example");
        var sent = IntStream.range(0, 22)
                .mapToObj(i -> {
                    var one = new HashMap<>(fields);
                    one.put("token", token());
                    return caller.submit(one);
                })
                .toList();

        assertThat(sent).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(303));
        assertThat(reportAt(sent.getFirst()).groupedUnder()).isNull();
        assertThat(reportAt(sent.getLast()).groupedUnder())
                .isEqualTo(reportAt(sent.get(19)).incident());
        assertThat(caller.get(sent.getLast().header("location"), "Accept", "text/html")
                        .body())
                .contains("Skriv upp numret")
                .doesNotContain("Ett kvitto skickas");
    }

    @Test
    void aReceiptCannotBeGuessedAndOtherAddressesGiveAPage() {
        for (var path : new String[] {"/anmal/kvitto/1", "/anmal/kvitto/019aa1c4-5b1e-7c3d-9f7a-2f6f0e6b1a55"}) {
            var page = caller.get(path, "Accept", "text/html");

            assertThat(page.status()).isEqualTo(404);
            assertThat(page.body()).contains("Sidan finns inte");
        }
    }

    @Test
    void whatIsNoFormIsRefusedWithAPage() {
        var broken = caller.send(
                "POST",
                "/anmal",
                "category=%C3%28&token=%ZZ",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
        var wrong = caller.send("POST", "/anmal", "{}", "Content-Type", "application/json", "Accept", "text/html");
        var huge = caller.send(
                "POST",
                "/anmal",
                "description=" + "x".repeat(5_000_000),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");

        assertThat(broken.status()).isEqualTo(400);
        assertThat(wrong.status()).isEqualTo(415);
        assertThat(huge.status()).isEqualTo(413);
        assertThat(broken.body() + wrong.body() + huge.body()).contains("<html").doesNotContain("Exception", "\tat ");
    }

    private Report reportAt(Answer sent) {
        assertThat(sent.header("location")).as(sent.body()).isNotEmpty();
        var id = sent.header("location").replaceAll("/anmal/kvitto/|[?].*", "");
        Optional<Report> found = reports.find(IncidentId.parse(id));
        return found.orElseThrow();
    }

    private Map<String, String> aFilledInForm() {
        var fields = new HashMap<String, String>();
        fields.put("token", token());
        fields.put("securityClassified", "NO");
        fields.put("category", "MISDIRECTED");
        fields.put("noticedDate", "2026-11-20");
        fields.put("noticedTime", "15.30");
        fields.put("unit", "socialforvaltningen");
        fields.put("system", "e-post");
        fields.put("personalData.involved", "YES");
        fields.put("description", "Ett brev\r\nkom fel");
        fields.put("name", "Anställd Exempel");
        fields.put("email", "anstalld@kommun.example");
        return fields;
    }

    private String token() {
        return tokenIn(formAfter("NO"));
    }

    /** The last page, when nobody is concerned. */
    private Answer formAfter(String answer) {
        return caller.get(
                "/anmal?category=MISDIRECTED&securityClassified=" + answer + "&personalData.involved=NO",
                "Accept",
                "text/html");
    }

    private static String tokenIn(Answer page) {
        var found = TOKEN.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private long stored() {
        return mongo.count(new Query(), "reports");
    }
}
