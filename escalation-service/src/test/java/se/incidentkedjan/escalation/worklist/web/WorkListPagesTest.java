package se.incidentkedjan.escalation.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.IncidentId;
import tools.jackson.databind.JsonNode;

/** The work list through the whole service: what stands in it, for whom, and in which order. */
class WorkListPagesTest {

    private static final String DPO = "dataskyddsombud";
    private static final String CISO = "informationssakerhetschef";
    private static final String SOCIAL = "handlaggare-social";
    private static final String SCHOOL = "handlaggare-skola";

    private static final String HARMLESS = """
            {"category": "MISDIRECTED", "unit": "socialforvaltningen", "securityClassified": "NO",
             "personalData": {"involved": "NO"}}""";

    private static RunningEscalation service;
    private static IncidentId careLetter;
    private static IncidentId lateLetter;
    private static IncidentId outage;
    private static IncidentId harmless;
    private static IncidentId pupils;
    private static String withFew;
    private static String caseWithFew;

    @BeforeAll
    static void fill() {
        service = RunningEscalation.withSettings(
                "--incidentkedjan.work-list.most-without-index=5", "--incidentkedjan.casework.most-without-index=6");
        careLetter = heard(4, """
                {"category": "MISDIRECTED", "unit": "socialforvaltningen", "securityClassified": "NO",
                 "personalData": {"involved": "YES", "kinds": ["HEALTH"], "recipients": "ONE_KNOWN",
                 "subjects": {"count": 1, "precision": "EXACT"}}}""");
        lateLetter = heard(80, """
                {"category": "MISDIRECTED", "unit": "socialforvaltningen", "securityClassified": "NO",
                 "personalData": {"involved": "YES", "kinds": ["HEALTH"], "recipients": "ONE_KNOWN",
                 "subjects": {"count": 1, "precision": "EXACT"}}}""");
        outage = heard(3, """
                {"category": "OUTAGE", "unit": "socialforvaltningen", "securityClassified": "NO", "ongoing": "YES",
                 "personalData": {"involved": "NO"}, "operations": {"activityLimitedHours": 5}}""");
        harmless = heard(2, HARMLESS);
        pupils = heard(5, """
                {"category": "OPEN_RECIPIENT_LIST", "unit": "barn-och-utbildningsforvaltningen",
                 "personalData": {"involved": "YES", "kinds": ["CONTACT"], "groups": ["CHILDREN"],
                 "subjects": {"count": 30, "precision": "EXACT"}, "recipients": "MANY_KNOWN"}}""");
        withFew = page(DPO, "?vy=ALL");
        caseWithFew = page(DPO, "/" + careLetter);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static IncidentId heard(int hoursAgo, String facts) {
        return service.hearReport(RunningEscalation.NOW.minus(Duration.ofHours(hoursAgo)), facts);
    }

    private static String page(String group, String query) {
        var answer = service.get(group, "/arenden" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> ids(String group, String query) {
        var answer = service.get(group, "/api/cases" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var ids = new ArrayList<String>();
        json(answer).forEach(one -> ids.add(one.path("id").asString()));
        return ids;
    }

    private static JsonNode json(RunningEscalation.Answer answer) {
        return EventJson.mapper().readTree(answer.body());
    }

    private static String reference(IncidentId incident) {
        return json(service.get(DPO, "/api/cases/" + incident))
                .path("reference")
                .asString();
    }

    @Test
    void whatIsOverdueComesFirstAndSaysSoInWords() {
        var body = page(DPO, "?vy=ALL");

        assertThat(body).containsSubsequence(lateLetter.toString(), outage.toString(), careLetter.toString());
        assertThat(body).contains("8 timmar för sent", "Hela tiden har gått", "2 dygn och 20 timmar kvar");
        assertThat(body).contains("aria-label=\"5 procent av tiden har gått\"", "Ingen klocka går");
        assertThat(body.indexOf(harmless.toString())).isGreaterThan(body.indexOf(careLetter.toString()));
    }

    @Test
    void pagesOfAnySizeAreTheSameListCutInPieces() {
        var whole = ids(DPO, "?sort=next-clock&size=500");

        assertThat(whole).doesNotHaveDuplicates().contains(careLetter.toString(), pupils.toString());
        for (var size : List.of(1, 2, 3)) {
            var pieces = new ArrayList<String>();
            for (var page = 0; page * size < whole.size(); page++) {
                pieces.addAll(ids(DPO, "?sort=next-clock&size=%d&page=%d".formatted(size, page)));
            }
            assertThat(pieces).isEqualTo(whole);
        }
    }

    @Test
    void programsGetTheNewestFirstUnlessTheyAskForTheClock() {
        assertThat(ids(DPO, "?size=500"))
                .containsSubsequence(pupils.toString(), harmless.toString(), careLetter.toString());
        assertThat(ids(DPO, "?size=500&sort=next-clock").getFirst()).isEqualTo(lateLetter.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "category=OUTAGE|outage",
                "severity=SEVERE&category=PREMISES|",
                "unit=barn-och-utbildningsforvaltningen|pupils",
                "controller=barn-och-utbildningsnamnden|pupils",
                "overdue=true|lateLetter",
                "dueWithinHours=0|lateLetter",
                "securityClassified=UNKNOWN|pupils",
                "securityClassified=YES|",
                "view=security|pupils",
                "duty=IMY_NOTIFICATION&overdue=true|lateLetter",
                "duty=NIS2_EARLY_WARNING&dutyStatus=STARTED|outage",
                "duty=NIS2_EARLY_WARNING&dutyStatus=MET|",
                "openMeasures=true|",
                "unitsUnder=barn-och-utbildningsnamnden|pupils",
                "privacyRisk=NONE&category=OUTAGE|outage",
                "privacyRisk=HIGH&category=OUTAGE|",
                "system=verksamhetssystem-socialtjanst|",
                "status=INCIDENTS&category=OUTAGE|outage",
                "status=CLOSED|"
            })
    void everyFilterNarrowsTheList(String filter, String expected) {
        var known = Map.of("outage", outage, "pupils", pupils, "lateLetter", lateLetter);
        var found = ids(DPO, "?size=500&" + filter);

        assertThat(found)
                .isEqualTo(
                        expected == null
                                ? List.of()
                                : List.of(known.get(expected).toString()));
        assertThat(service.get(DPO, "/api/cases?" + filter).headers().firstValue("X-Total-Count"))
                .contains(Integer.toString(found.size()));
    }

    @Test
    void whatWasReceivedBetweenTwoSwedishDaysIsFoundByThem() {
        // Half past midnight in Sweden is still the evening before in UTC.
        var afterMidnight = service.hearReport(Instant.parse("2026-03-31T22:30:00Z"), HARMLESS);
        var beforeMidnight = service.hearReport(Instant.parse("2026-03-31T21:30:00Z"), HARMLESS);

        assertThat(ids(DPO, "?size=500&reportedFrom=2026-04-01&reportedTo=2026-04-01"))
                .containsExactly(afterMidnight.toString());
        assertThat(ids(DPO, "?size=500&reportedTo=2026-03-31")).containsExactly(beforeMidnight.toString());
        assertThat(page(DPO, "?vy=ALL&fran=2026-03-31&till=2026-04-01"))
                .contains("Det finns 2 ärenden.", "value=\"2026-03-31\"", "value=\"2026-04-01\"");
    }

    @Test
    void aDayThatIsNoneIsSaidInItsField() {
        for (var day : List.of("2026-02-30", "igår", "0000-01-01", "2026-1-1")) {
            var shown = service.get(DPO, "/arenden?vy=ALL&fran=" + day);
            assertThat(shown.status()).as(day).isEqualTo(400);
            assertThat(shown.body())
                    .contains("href=\"#fran\"", "Skriv dagen som år, månad och dag")
                    .doesNotContain("value=\"" + day + "\"");
        }
    }

    @Test
    void whatIsToldByARoleOrDutyOfAnotherKindIsNarrowedToo() {
        assertThat(ids(DPO, "?view=personal-data&size=500"))
                .contains(careLetter.toString(), lateLetter.toString(), pupils.toString())
                .doesNotContain(harmless.toString());
        assertThat(ids(DPO, "?view=nis2&size=500")).contains(outage.toString()).doesNotContain(harmless.toString());
        assertThat(ids(DPO, "?role=DPO&size=500"))
                .contains(careLetter.toString())
                .doesNotContain(harmless.toString());
    }

    @Test
    void whoWorksOnACaseFindsItAmongTheirOwn() {
        var mine = heard(1, HARMLESS);
        var started = service.postJson(CISO, "/api/cases/" + mine + "/actions", "{\"action\": \"start\"}");
        assertThat(started.status()).as(started.body()).isEqualTo(200);

        assertThat(ids(CISO, "?assigned=MINE")).containsExactly(mine.toString());
        assertThat(ids(CISO, "?view=mine")).containsExactly(mine.toString());
        assertThat(ids(DPO, "?assigned=mine")).isEmpty();
        assertThat(ids(DPO, "?assigned=NOBODY&size=500"))
                .contains(harmless.toString())
                .doesNotContain(mine.toString());
        assertThat(page(CISO, "?vy=MINE")).contains(mine.toString()).containsPattern(">\\s*jag\\s*<");
        assertThat(page(DPO, "?vy=ALL")).containsPattern(">\\s*någon\\s*<").containsPattern(">\\s*ingen\\s*<");
    }

    @Test
    void whatIsDoneWithIsNotShownUntilAskedFor() {
        var rejected = heard(1, HARMLESS);
        var answer = service.postJson(
                DPO,
                "/api/cases/" + rejected + "/actions",
                "{\"action\": \"reject\", \"reason\": \"Övning som någon tog på allvar\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);

        assertThat(page(DPO, "?vy=ALL")).doesNotContain(rejected.toString());
        assertThat(page(DPO, "?vy=ALL&status=ALL")).contains(rejected.toString());
        assertThat(page(DPO, "?vy=ALL&status=REJECTED")).contains(rejected.toString());
        assertThat(ids(DPO, "?status=INCIDENTS&size=500"))
                .doesNotContain(rejected.toString())
                .contains(harmless.toString());
        assertThat(ids(DPO, "?status=OPEN&size=500")).doesNotContain(rejected.toString());
        assertThat(ids(DPO, "?size=500")).contains(rejected.toString());
    }

    @Test
    void aReferenceLeadsStraightToItsCase() {
        var reference = reference(careLetter);
        var number = Integer.parseInt(reference.substring(5));

        for (var typed : List.of(reference, "2026-" + number, Integer.toString(number), "%20" + reference)) {
            var answer = service.get(DPO, "/arenden?sok=" + typed);
            assertThat(answer.status()).as(typed).isEqualTo(303);
            assertThat(answer.location()).isEqualTo("/arenden/" + careLetter);
        }
        assertThat(page(DPO, "?sok=2025-" + number)).contains("Inget ärende heter så.");
    }

    @Test
    void nobodyFindsWhatIsOutOfTheirReach() {
        assertThat(page(SCHOOL, "")).contains(pupils.toString()).doesNotContain(careLetter.toString());
        assertThat(page(SOCIAL, "?vy=ALL&status=ALL")).doesNotContain(pupils.toString());
        assertThat(page(SCHOOL, "?sok=" + reference(careLetter))).contains("Inget ärende heter så.");
        assertThat(ids(SCHOOL, "?q=" + reference(careLetter))).isEmpty();
        assertThat(ids(SCHOOL, "?controller=socialnamnden")).isEmpty();
        assertThat(service.get(SCHOOL, "/api/cases?controller=socialnamnden")
                        .headers()
                        .firstValue("X-Total-Count"))
                .contains("0");
        assertThat(page(SCHOOL, "?vag=" + careLetter)).doesNotContain("/arenden/" + careLetter + "\"");
    }

    @Test
    void whatADutyOrUnitOutOfTheFilesIsCalledIsSaidToBeUnreadableAndNeverRepeated() {
        for (var filter : List.of(
                "unit=Exempelord", "severity=Exempelord", "overdue=Exempelord", "sort=Exempelord", "wave=Exempelord")) {
            var answer = service.get(DPO, "/api/cases?" + filter);
            assertThat(answer.status()).as(filter).isEqualTo(400);
            assertThat(answer.body())
                    .contains(filter.substring(0, filter.indexOf('=')))
                    .doesNotContain("Exempelord");
        }
        var shown = service.get(DPO, "/arenden?enhet=Exempelord");
        assertThat(shown.status()).isEqualTo(400);
        assertThat(shown.body()).contains("Något behöver rättas").doesNotContain("Exempelord");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?sida=0", "?sida=9999", "?sida=2147483647", "?vag=nonsense"})
    void whatIsNoPageIsNotThere(String query) {
        assertThat(service.get(DPO, "/arenden" + query).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "dataskyddsombud,PERSONAL_DATA",
        "informationssakerhetschef,NIS2",
        "it-sakerhet,IT_ON_CALL",
        "handlaggare-social,ALL"
    })
    void eachRoleBeginsWithWhatItWorksWith(String group, String view) {
        assertThat(page(group, ""))
                .containsPattern("vy=" + view + "\" aria-current=\"page\"|aria-current=\"page\"[^>]*vy=" + view);
    }

    @Test
    void pagesAreLinkedForPrograms() {
        var links = service.get(DPO, "/api/cases?size=1&page=1&category=MISDIRECTED&sort=next-clock")
                .headers()
                .firstValue("Link");

        assertThat(links)
                .hasValueSatisfying(link -> assertThat(link)
                        .contains(
                                "</api/cases?category=MISDIRECTED&sort=next-clock&page=0&size=1>; rel=\"prev\"",
                                "rel=\"first\"",
                                "rel=\"last\""));
    }

    @Test
    void aViewIsSavedForThePersonAndNobodyElse() {
        var saved = service.post(
                CISO, "/arenden/vyer", Map.of("namn", "Hemliga planer", "urval", "vy=ALL&allvar=SEVERE&sok=123"));
        assertThat(saved.status()).isEqualTo(303);

        var own = page(CISO, "");
        assertThat(own).contains("Hemliga planer", "/arenden?vy=ALL&amp;allvar=SEVERE\"");
        assertThat(page(DPO, "")).doesNotContain("Hemliga planer");
        var views = json(service.get(CISO, "/api/cases/views"));
        assertThat(views.at("/0/filter").asString()).isEqualTo("view=ALL&severity=SEVERE");
        assertThat(service.trailOf("case.list").toString()).doesNotContain("Hemliga");

        var id = views.at("/0/id").asString();
        service.post(DPO, "/arenden/vyer/" + id + "/ta-bort", Map.of());
        assertThat(page(CISO, "")).contains("Hemliga planer");
        assertThat(service.postJson(CISO, "/api/cases/views/" + id + "/remove", "")
                        .status())
                .isEqualTo(204);
        assertThat(page(CISO, "")).doesNotContain("Hemliga planer");
    }

    @Test
    void aViewWithoutANameIsAskedForOne() {
        var answer = service.post(SOCIAL, "/arenden/vyer", Map.of("namn", " ", "urval", "vy=ALL&allvar=LOW"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Skriv vad vyn ska heta", "Filter (valda)");
        assertThat(service.postJson(SOCIAL, "/api/cases/views", "{\"name\": \"x\", \"filter\": \"unit=Exempelord\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whereThereAreTooManyCasesForAStoreWithoutIndexesThePageSaysSo() {
        heard(1, HARMLESS);

        assertThat(page(DPO, "?vy=ALL")).contains("Listan kan vara långsam");
        assertThat(withFew).doesNotContain("Listan kan vara långsam");
    }

    @Test
    void whereThereAreFarTooManyThePageOfACaseSaysSoToo() {
        assertThat(caseWithFew).doesNotContain("Ärendet kan vara långsamt");

        heard(1, HARMLESS);
        heard(1, HARMLESS);

        assertThat(page(DPO, "/" + careLetter)).contains("Ärendet kan vara långsamt");
    }
}
