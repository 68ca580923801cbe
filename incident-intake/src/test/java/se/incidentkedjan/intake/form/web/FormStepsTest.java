package se.incidentkedjan.intake.form.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.facts.DataKind;
import se.incidentkedjan.events.facts.Precision;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.Caller.Answer;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.Words;
import se.incidentkedjan.kit.sealing.Opened;

/** The way through the form: one question at a time, each as the answers before it and the rules make it matter. */
@RunningIntake
class FormStepsTest {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Words words;

    private Caller someone;

    @BeforeEach
    void call() {
        someone = new Caller(port).unknown();
    }

    @Test
    void aLetterToTheWrongPersonTakesSixAnswersAndEveryPageCarriesThoseBefore() {
        var page = get("category=MISDIRECTED&securityClassified=NO");
        assertThat(page.body())
                .contains("Finns det uppgifter om personer", "name=\"personalData.involved\" value=\"YES\"");

        page = get("category=MISDIRECTED&securityClassified=NO&personalData.involved=YES");
        assertThat(page.body()).contains("Vad står det om personerna?", "type=\"checkbox\"", "Fråga 4");

        page = get("category=MISDIRECTED&securityClassified=NO&personalData.involved=YES&fraga=personalData.kinds"
                + "&personalData.kinds=HEALTH&personalData.kinds=BASIC_IDENTITY%2CCONTACT");
        assertThat(page.body()).contains("Vilka personer gäller det?");

        page = get("category=MISDIRECTED&securityClassified=NO&personalData.involved=YES"
                + "&personalData.kinds=HEALTH&personalData.kinds=BASIC_IDENTITY%2CCONTACT&personalData.groups=UNKNOWN");
        assertThat(page.body()).contains("<textarea", "Hälsa, sjukdom eller vård", "Namn, adress eller telefon");

        var sent = someone.submit(withHidden(page, Map.of()));
        var data = reportAt(sent).facts().personalData();
        assertThat(data.involved()).isEqualTo(YesNo.YES);
        assertThat(data.kinds()).containsExactlyInAnyOrder(DataKind.HEALTH, DataKind.BASIC_IDENTITY, DataKind.CONTACT);
        assertThat(data.groups()).isEmpty();
    }

    @Test
    void whoeverChoosesNothingIsAskedOnceMoreAndToldThatNotKnowingIsFine() {
        var page = get("category=MISDIRECTED&securityClassified=NO&personalData.involved=YES&fraga=personalData.kinds");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body())
                .contains("<title>Fel: ", "href=\"#personalData.kinds\"", "Det går bra att välja «Vet inte»");
    }

    @ParameterizedTest
    @CsvSource({"tre, 400", "-1, 400", "'', 400", "1e9, 400", "'2,5', 200", "4, 200", "0, 200"})
    void anAmountIsReadAsPeopleWriteIt(String typed, int status) {
        var page = get("category=OUTAGE&securityClassified=NO&operations.seriousInjury=NO"
                + "&fraga=operations.activityLimitedHours&operations.activityLimitedHours="
                + URLEncoder.encode(typed, StandardCharsets.UTF_8));

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.body()).contains(status == 200 ? "Finns det uppgifter om personer" : "Skriv ett tal");
    }

    @Test
    void anAmountBecomesAFact() {
        var sent = someone.submit(Map.of(
                "token", newToken(),
                "category", "OUTAGE",
                "securityClassified", "NO",
                "operations.activityLimitedHours", "2,5"));

        assertThat(reportAt(sent).facts().operations().activityLimitedHours()).isEqualByComparingTo("2.5");
    }

    @Test
    void howManyPeopleIsAnEstimate() {
        var sent = someone.submit(Map.of(
                "token", newToken(),
                "category", "MISDIRECTED",
                "personalData.involved", "YES",
                "personalData.subjects.count", "12"));

        assertThat(reportAt(sent).facts().personalData().subjects().precision()).isEqualTo(Precision.APPROXIMATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "personalData.kinds=NOTHING",
                "operations.costShare=5",
                "klassa.confidentiality=4",
                "securityClassified.x=YES",
                "personalData.subjects.count=99999999999999999999"
            })
    void whatNobodyAskedForIsNotTakenForAnAnswer(String extra) {
        var fields = new HashMap<>(Map.of("token", newToken(), "category", "MISDIRECTED", "securityClassified", "NO"));
        fields.put(extra.substring(0, extra.indexOf('=')), extra.substring(extra.indexOf('=') + 1));

        var report = reportAt(someone.submit(fields));

        assertThat(report.facts().personalData().kinds()).isEmpty();
        assertThat(report.facts().operations().costShare()).isNull();
        assertThat(report.facts().personalData().subjects().count()).isNull();
    }

    @Test
    void aYesAboutSecurityStandsInNoAddressAlsoWhenSomebodyGoesOn() {
        var page = someone.submit(Map.of("answer", "YES", "category", "OUTAGE"));

        assertThat(page.body()).doesNotContain("<textarea", "?securityClassified=YES", "securityClassified=YES\"");
    }

    @Test
    void whatPointsOutAPersonIsShownBeforeItIsTakenOutAndNeverKept() {
        var fields = new HashMap<>(Map.of(
                "token", newToken(),
                "category", "MISDIRECTED",
                "securityClassified", "NO",
                "description", "Brevet till 811218-9876, ring 070-1740605."));

        var shown = someone.submit(fields);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body())
                .contains(
                        "<title>Kontrollera: ",
                        "1 personnummer, 1 telefonnummer",
                        "<del>811218-9876</del>",
                        "<ins>[personnummer]</ins>",
                        "Brevet till 811218-9876, ring");
        var kept = reportAt(someone.submit(withHidden(shown, fields)));
        assertThat(words.description(kept))
                .contains(new Opened.Words("Brevet till [personnummer], ring [telefonnummer]."));
    }

    @Test
    void whoeverAddsMoreAfterBeingShownIsShownAgain() {
        var fields = new HashMap<>(
                Map.of("token", newToken(), "category", "MISDIRECTED", "description", "Brevet till 811218-9876"));
        var shown = someone.submit(fields);
        var again = new HashMap<>(withHidden(shown, fields));
        again.put("description", "Brevet till 811218-9876 och 640823-3234");

        assertThat(someone.submit(again).body()).contains("2 personnummer");
    }

    @Test
    void theSenderOfAScamIsLeftForThoseWhoActOnIt() {
        var sent = someone.submit(Map.of(
                "token", newToken(),
                "category", "PHISHING",
                "description", "Mejl från svindel@bluff.example"));

        assertThat(words.description(reportAt(sent))).contains(new Opened.Words("Mejl från svindel@bluff.example"));
    }

    @Test
    void theWholeWayCanBeGoneInEnglish() {
        for (var path : List.of(
                "lang=en",
                "lang=en&category=OUTAGE",
                "lang=en&category=OUTAGE&securityClassified=NO",
                "lang=en&category=OUTAGE&securityClassified=NO&operations.seriousInjury=NO",
                "lang=en&category=MISDIRECTED&securityClassified=UNKNOWN&personalData.involved=NO",
                "lang=en&securityClassified=YES")) {
            var page = get(path);
            assertThat(page.body())
                    .as(path)
                    .contains("<html lang=\"en\"", "Skip to the content")
                    .doesNotContain("??", "Vet inte", "Tillbaka", "Anmäl", "Fortsätt", "Är det bråttom");
        }
        var wrong = someone.submit(Map.of("lang", "en", "token", newToken(), "category", "OUTAGE", "email", "x"));
        assertThat(wrong.body())
                .contains("<title>Error: ", "The e-mail address has the wrong form")
                .doesNotContain("??");
        var sent = someone.submit(Map.of("lang", "en", "token", newToken(), "category", "OUTAGE"));
        assertThat(sent.header("location")).endsWith("&lang=en");
        assertThat(someone.get(sent.header("location"), "Accept", "text/html").body())
                .contains("Thank you, you did right", "What happens now")
                .doesNotContain("??", "Tack");
    }

    @Test
    void inTheOtherLanguageTheAnswersAreStillThere() {
        assertThat(get("category=OUTAGE&securityClassified=NO").body())
                .contains("In English", "/anmal?lang=en&amp;category=OUTAGE&amp;securityClassified=NO");
    }

    @Test
    void oneStepBackIsTheQuestionBefore() {
        assertThat(get("category=OUTAGE&securityClassified=NO&operations.seriousInjury=NO")
                        .body())
                .contains("class=\"govuk-back-link\" href=\"/anmal?category=OUTAGE&amp;securityClassified=NO\"");
        assertThat(get("category=OUTAGE").body()).contains("class=\"govuk-back-link\" href=\"/anmal\"");
        assertThat(get("").body()).doesNotContain("govuk-back-link");
    }

    private Answer get(String query) {
        return someone.get("/anmal?" + query, "Accept", "text/html");
    }

    private static Map<String, String> withHidden(Answer page, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        HIDDEN.matcher(page.body())
                .results()
                .forEach(found -> all.merge(
                        found.group(1),
                        found.group(2),
                        (one, other) ->
                                one.equals(other) || fields.containsKey(found.group(1)) ? other : one + "," + other));
        return all;
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
