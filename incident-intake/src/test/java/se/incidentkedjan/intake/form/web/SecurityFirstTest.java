package se.incidentkedjan.intake.form.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.Caller.Answer;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.Submission;

/** Säkerhetsskydd first: what is asked, shown, kept and answered when it is concerned, or may be. */
@RunningIntake
class SecurityFirstTest {

    private static final String PHONE = "070-1740606";
    private static final String MARK = "kungsfiskaren";

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private MongoTemplate mongo;

    private Caller someone;

    @BeforeEach
    void call() {
        someone = new Caller(port).unknown();
    }

    @Test
    void itIsAskedRightAfterWhatHappenedInOneTapAndThereIsNowhereToWriteBefore() {
        var first = someone.get("/anmal", "Accept", "text/html");
        var page = someone.get("/anmal?category=OUTAGE", "Accept", "text/html");

        assertThat(first.body()).contains("Vad har hänt?").doesNotContain("<textarea", "<input");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Rör det Sveriges säkerhet?",
                        "<summary",
                        "Vad är säkerhetsskydd?",
                        "name=\"securityClassified\" value=\"NO\"",
                        "name=\"securityClassified\" value=\"UNKNOWN\"",
                        "formmethod=\"post\" name=\"answer\" value=\"YES\"")
                .doesNotContain("<script", "<textarea", "<input type=\"text");
    }

    @Test
    void aYesStandsInNoAddressAndIsNoReportYet() {
        var before = mongo.count(new Query(), "reports");

        var page = someone.submit(Map.of("answer", "YES"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(PHONE).doesNotContain("<textarea", "?securityClassified");
        assertThat(mongo.count(new Query(), "reports")).isEqualTo(before);
    }

    @Test
    void whoeverAnswersYesIsToldWhomToCallAndHasNowhereToWrite() {
        var page = after("YES");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("cache-control")).isEqualTo("no-store");
        assertThat(page.body())
                .contains(
                        "I första hand",
                        "href=\"tel:0701740606\"",
                        PHONE,
                        "Annars",
                        "href=\"tel:0701740607\"",
                        "Skriv inget om det som har hänt",
                        "Socialförvaltningen")
                .doesNotContain(
                        "<script",
                        "<textarea",
                        "type=\"text\"",
                        "type=\"email\"",
                        "Säkerhetsskyddschef Exempel",
                        "Ersättare");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MAYBE", "%00"})
    void whateverIsNoAnswerIsAskedAgain(String answer) {
        assertThat(after(answer).body()).contains("Rör det Sveriges säkerhet?").doesNotContain("<textarea");
    }

    @Test
    void oneYesAmongSeveralAnswersIsAYes() {
        assertThat(after("NO&securityClassified=yes").body())
                .doesNotContain("<textarea")
                .contains(PHONE);
    }

    @Test
    void whoeverDoesNotKnowGetsTheFormWithAWarningAndTheAnswerIsCarried() {
        var page = after("UNKNOWN");
        var sent = someone.submit(Map.of("token", newToken(), "securityClassified", "UNKNOWN", "category", "PREMISES"));

        assertThat(page.body()).contains("<textarea", "stora drag", PHONE);
        assertThat(after("NO").body()).contains("<textarea").doesNotContain("stora drag", PHONE);
        var facts = reportAt(sent).facts();
        assertThat(facts.securityClassified()).isEqualTo(YesNo.UNKNOWN);
        assertThat(facts.category()).isEqualTo(Category.PREMISES);
    }

    @Test
    void aReportWithoutDetailsIsReceivedSoThatItIsNotLost() {
        var sent = someone.submit(Map.of("token", newToken(), "securityClassified", "YES", "unit", "va-avdelningen"));

        var report = reportAt(sent);
        assertThat(report.facts().unit()).hasToString("va-avdelningen");
        var receipt = someone.get(sent.header("location"), "Accept", "text/html");
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.body())
                .contains(report.reference().toString(), PHONE, "Skriv inget om det som har hänt", "det inte sparat")
                .doesNotContain("mejl och skärmbilder");
    }

    @Test
    void wordsThatAreSentAllTheSameAreDroppedAndNothingIsWrongWithThem() {
        var fields = new HashMap<>(everything());
        fields.put("noticedDate", "i går");
        fields.put("email", MARK);
        fields.put("unit", "socialforvaltningen");

        var sent = someone.submit(fields);

        assertThat(sent.status()).isEqualTo(303);
        assertThat(reportAt(sent)).satisfies(report -> keepsOnly(report, "socialforvaltningen"));
        assertThat(someone.get(sent.header("location"), "Accept", "text/html").body())
                .contains("nget annat: har du")
                .doesNotContain(MARK);
    }

    @Test
    void aUnitThatIsNotThereAnyMoreStopsNobodyWhoIsToMakeACall() {
        var sent = someone.submit(Map.of("token", newToken(), "securityClassified", "YES", "unit", "nowhere"));

        assertThat(reportAt(sent).facts().unit()).isNull();
    }

    @Test
    void aDoubleClickMakesOneReport() {
        var fields = Map.of("token", newToken(), "securityClassified", "YES");

        assertThat(someone.submit(fields).header("location"))
                .isEqualTo(someone.submit(fields).header("location"));
    }

    @Test
    void whoeverGoesBackAndAnswersYesInsteadGetsThePageWithoutWordsAndANewReport() {
        var fields = new HashMap<>(everything());
        fields.put("securityClassified", "NO");
        var first = reportAt(someone.submit(fields));
        fields.put("securityClassified", "YES");

        var page = someone.submit(fields);

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains(first.reference().toString(), PHONE).doesNotContain(MARK, "<textarea");
    }

    @Test
    void inARushOfOtherThingsItIsNotGroupedUnderWhatOthersHaveBeenToldOf() {
        var ordinary = IntStream.range(0, 30)
                .mapToObj(i -> someone.submit(Map.of("token", newToken(), "category", "UNKNOWN")))
                .toList();

        var sent = someone.submit(Map.of("token", newToken(), "securityClassified", "YES"));

        assertThat(reportAt(ordinary.getLast()).groupedUnder()).isNotNull();
        assertThat(reportAt(sent).groupedUnder()).isNull();
    }

    private void keepsOnly(Report report, String unit) {
        assertThat(report.words()).isNull();
        assertThat(report.reporter()).isNull();
        assertThat(report.reporterIndex()).isNull();
        assertThat(report.receiptWanted()).isFalse();
        assertThat(report.facts())
                .isEqualTo(Submission.securityClassified(UnitCode.of(unit)).facts());
    }

    private Answer after(String answer) {
        return someone.get(
                "/anmal?category=MISDIRECTED&personalData.involved=NO&securityClassified=" + answer,
                "Accept",
                "text/html");
    }

    private static Map<String, String> everything() {
        return Map.ofEntries(
                Map.entry("token", newToken()),
                Map.entry("securityClassified", "YES"),
                Map.entry("category", "MISDIRECTED"),
                Map.entry("noticedDate", "2026-11-20"),
                Map.entry("noticedTime", "15.30"),
                Map.entry("system", "e-post"),
                Map.entry("personalData.involved", "YES"),
                Map.entry("description", MARK),
                Map.entry("name", MARK),
                Map.entry("email", MARK + "@kommun.example"));
    }

    private Report reportAt(Answer sent) {
        assertThat(sent.header("location")).as(sent.body()).startsWith("/anmal/kvitto/");
        return reports.find(IncidentId.parse(sent.header("location").replaceAll("/anmal/kvitto/|[?].*", "")))
                .orElseThrow();
    }

    private static String newToken() {
        return UUID.randomUUID().toString();
    }
}
