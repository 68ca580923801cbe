package se.incidentkedjan.escalation.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.escalation.SharedEscalation;
import se.incidentkedjan.escalation.casework.AlikeReports;
import se.incidentkedjan.events.AlikeCode;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import tools.jackson.databind.JsonNode;

/** What whoever opens a case sees of others that look like it, and what they do not. */
class SimilarPagesTest {

    private static final String SOCIAL_HANDLER = "handlaggare-social";
    private static final String SCHOOL_HANDLER = "handlaggare-skola";
    private static final String CISO = "informationssakerhetschef";
    private static final String AUDITOR = "revisor";
    private static final String SOCIAL =
            "{\"category\": \"PHISHING\", \"unit\": \"socialforvaltningen\", \"personalData\": {\"involved\": \"NO\"}}";
    private static final String SCHOOL = """
            {"category": "PHISHING", "unit": "barn-och-utbildningsforvaltningen", "system": "larplattform",
             "personalData": {"involved": "NO"}}""";

    private static RunningEscalation service;

    private final AlikeReports reports = new AlikeReports(service);
    private final AlikeCode link = AlikeReports.code();

    @BeforeAll
    static void start() {
        service = SharedEscalation.running();
    }

    private static String page(String group, IncidentReported report) {
        var answer = service.get(group, "/arenden/" + report.incident());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode json(String group, IncidentReported report) {
        var answer = service.get(group, "/api/cases/" + report.incident() + "/similar");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return EventJson.mapper().readTree(answer.body());
    }

    @Test
    void twoMailsWithTheSameLinkAreFoundFromEitherPageWithWhy() {
        var first = reports.heard(Duration.ZERO, SOCIAL, link);
        var second = reports.heard(Duration.ofDays(3), SOCIAL, link);

        assertThat(page(SOCIAL_HANDLER, second))
                .contains("Liknande ärenden", "1 liknande ärende<", "Samma avsändare, länk eller ämnesrad")
                .contains("href=\"/arenden/" + first.incident() + "\"", first.reference() + "</a>")
                .doesNotContain("rätt att läsa");
        assertThat(page(SOCIAL_HANDLER, first)).contains("href=\"/arenden/" + second.incident() + "\"");
    }

    @Test
    void fromThereTheyAreMergedByTheFormThatThereIs() {
        var first = reports.heard(Duration.ZERO, SOCIAL, link);
        var second = reports.heard(Duration.ofDays(3), SOCIAL, link);
        var form = "/arenden/%s/arbete/sla-ihop?med=%s".formatted(second.incident(), first.reference());
        assertThat(page(SOCIAL_HANDLER, first)).contains("href=\"" + form + "\"");
        assertThat(page(SOCIAL_HANDLER, second)).contains("href=\"" + form + "\"");

        assertThat(service.get(SOCIAL_HANDLER, form).body())
                .contains("Slå ihop med ett annat ärende", "value=\"" + first.reference() + "\"");
        var answer = service.post(
                SOCIAL_HANDLER,
                "/arenden/" + second.incident() + "/arbete/sla-ihop",
                Map.of("revision", "0", "med", first.reference().toString()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        assertThat(page(SOCIAL_HANDLER, first)).doesNotContain("Liknande ärenden");
        assertThat(page(SOCIAL_HANDLER, second)).doesNotContain("Liknande ärenden");
    }

    @Test
    void whoeverMayReadButNotWorkSeesThemAndNoWayToMergeThem() {
        var first = reports.heard(Duration.ZERO, SOCIAL, link);
        reports.heard(Duration.ofDays(3), SCHOOL, link);

        assertThat(page(AUDITOR, first)).contains("Liknande ärenden").doesNotContain("sla-ihop");
    }

    @Test
    void ofAnotherNamndsCaseAHandlerSeesOnlyThatThereIsOne() {
        var mine = reports.heard(Duration.ZERO, SOCIAL, link);
        var theirs = reports.heard(Duration.ofDays(3), SCHOOL, link);

        assertThat(page(SOCIAL_HANDLER, mine))
                .contains("1 ärende liknar det här, men du har inte rätt att läsa det.")
                .doesNotContain(
                        theirs.reference().toString(),
                        theirs.incident().toString(),
                        "Samma avsändare",
                        "Barn- och utbildning",
                        "Lärplattform",
                        "sla-ihop?med");
        assertThat(service.get(SOCIAL_HANDLER, "/api/cases/" + mine.incident() + "/similar")
                        .body())
                .isEqualTo("{\"similar\":[],\"hidden\":1}");
        assertThat(page(CISO, mine))
                .contains(theirs.reference().toString(), "Samma avsändare, länk eller ämnesrad")
                .doesNotContain("rätt att läsa");
    }

    @Test
    void thoseOutOfReachAreCountedBesideThoseThatAreShown() {
        var mine = reports.heard(Duration.ZERO, SOCIAL, link);
        var alsoMine = reports.heard(Duration.ofDays(1), SOCIAL, link);
        reports.heard(Duration.ofDays(2), SCHOOL, link);
        reports.heard(Duration.ofDays(3), SCHOOL, link);

        assertThat(page(SOCIAL_HANDLER, mine))
                .contains(alsoMine.reference().toString(), "3 liknande ärenden<")
                .contains("2 ärenden till liknar det här, men du har inte rätt att läsa dem.");
        var answer = json(SOCIAL_HANDLER, mine);
        assertThat(answer.path("hidden").asInt()).isEqualTo(2);
        assertThat(answer.findValuesAsString("incident"))
                .containsExactly(alsoMine.incident().toString());
    }

    @Test
    void whoeverMayNotReadTheCaseLearnsNothingOfWhatLooksLikeIt() {
        var theirs = reports.heard(Duration.ZERO, SCHOOL, link);
        reports.heard(Duration.ofDays(1), SOCIAL, link);

        assertThat(service.get(SOCIAL_HANDLER, "/api/cases/" + theirs.incident() + "/similar")
                        .status())
                .isEqualTo(403);
        assertThat(service.get("administrator", "/api/cases/" + theirs.incident() + "/similar")
                        .status())
                .isEqualTo(403);
        assertThat(service.get(SCHOOL_HANDLER, "/api/cases/" + theirs.incident() + "/similar")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void programsGetTheReasonsAsCodesAndWhatIsNotThereIsNotFound() {
        var first = reports.heard(Duration.ZERO, SOCIAL, link);
        var second = reports.heard(Duration.ofDays(3), SOCIAL, link);

        var one = json(CISO, first).path("similar").path(0);
        assertThat(one.path("reference").asString())
                .isEqualTo(second.reference().toString());
        assertThat(one.path("receivedAt").asString())
                .isEqualTo(second.receivedAt().toString());
        assertThat(one.path("status").asString()).isEqualTo("ASSESSED");
        assertThat(one.path("score").asInt()).isEqualTo(45);
        assertThat(one.path("because").path(0).asString()).isEqualTo("ONE_TRACE");
        assertThat(service.get(CISO, "/api/cases/2019-999999/similar").status()).isEqualTo(404);
    }

    @Test
    void noCodeIsShownAnywhere() {
        var first = reports.heard(Duration.ZERO, SOCIAL, link);
        reports.heard(Duration.ofDays(3), SOCIAL, link);

        assertThat(page(CISO, first)).contains("Liknande ärenden").doesNotContain(link.toString());
        assertThat(json(CISO, first).toString()).doesNotContain(link.toString());
        assertThat(service.get(CISO, "/api/cases/" + first.incident()).body()).doesNotContain(link.toString());
    }

    @Test
    void atMostFiveAreShownAndTheNearestOfThemFirst() {
        var first = reports.heard(Duration.ZERO, SOCIAL, link);
        var others = IntStream.rangeClosed(1, 7)
                .mapToObj(day -> reports.heard(Duration.ofDays(day), SOCIAL, link))
                .toList();

        assertThat(json(SOCIAL_HANDLER, first).findValuesAsString("incident"))
                .containsExactlyElementsOf(others.stream()
                        .limit(5)
                        .map(other -> other.incident().toString())
                        .toList());
        assertThat(page(SOCIAL_HANDLER, first))
                .contains(others.get(4).reference() + "</a>")
                .doesNotContain(others.get(5).reference() + "</a>");
    }

    @Test
    void thePageOfACaseOfSakerhetsskyddShowsNothingAlike() {
        var other = reports.heard(Duration.ZERO, SOCIAL);
        // In the same unit within the hour, which would be enough.
        var classified = reports.heard(Duration.ofMinutes(40), """
                {"category": "PHISHING", "unit": "socialforvaltningen", "securityClassified": "YES"}""", link);

        assertThat(page(CISO, other)).doesNotContain("Liknande ärenden", "liknar det här");
        assertThat(page(CISO, classified)).doesNotContain("Liknande ärenden", "liknar det här");
        assertThat(json(CISO, classified).toString()).isEqualTo("{\"similar\":[],\"hidden\":0}");
    }

    @Test
    void aCaseThatIsLikeNoOtherHasNoSuchSection() {
        var alone = reports.heard(Duration.ZERO, SOCIAL, link);

        assertThat(page(SOCIAL_HANDLER, alone)).doesNotContain("Liknande ärenden", "liknande ärende");
    }
}
