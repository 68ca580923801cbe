package se.incidentkedjan.escalation.breachregister.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.escalation.SharedEscalation;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.IncidentId;

/** The register of GDPR art. 33.5, through the whole service. */
class RegisterPagesTest {

    private static final String CARE_LETTER = """
            {"category": "MISDIRECTED", "unit": "socialforvaltningen", "personalData": {"involved": "YES",
             "kinds": ["HEALTH"], "subjects": {"count": 1, "precision": "EXACT"}, "recipients": "ONE_KNOWN"}}""";
    private static final String SCHOOL_LETTER = """
            {"category": "OVERSHARED", "unit": "barn-och-utbildningsforvaltningen", "personalData": {"involved": "YES",
             "kinds": ["CONTACT"], "subjects": {"count": 40, "precision": "APPROXIMATE"}, "recipients": "PUBLIC"}}""";
    private static final String WORDS = "Kuverten vändes av misstag vid packningen";
    private static final String DPO = "dataskyddsombud";

    private static RunningEscalation service;
    private static IncidentId care;
    private static IncidentId school;

    @BeforeAll
    static void start() {
        service = SharedEscalation.running();
        // A year that no other test has cases in.
        var received = Instant.parse("2028-03-01T08:00:00Z");
        care = service.hearReport(received, CARE_LETTER);
        school = service.hearReport(received, SCHOOL_LETTER);
        act(
                care,
                "{\"action\": \"add-measure\", \"what\": \"%s\", \"owner\": \"Enhetschefen\", \"due\": \"2029-06-20\"}"
                        .formatted(WORDS));
        act(care, "{\"action\": \"explain\", \"cause\": \"MISTAKE\", \"description\": \"%s\"}".formatted(WORDS));
    }

    private static void act(IncidentId incident, String command) {
        var answer = service.postJson("handlaggare-social", "/api/cases/" + incident + "/actions", command);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String reference(IncidentId incident) {
        return EventJson.mapper()
                .readTree(service.get(DPO, "/api/cases/" + incident).body())
                .path("reference")
                .asString();
    }

    @Test
    void theDpoReadsTheRegistersOfAll() {
        var page = service.get(DPO, "/register?ar=2028");

        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "2 rader", reference(care), reference(school), "Socialnämnden", "Barn- och utbildningsnämnden");
    }

    @Test
    void aReaderOfOneNamndSeesNoRowOfAnother() {
        for (var path :
                new String[] {"/register?ar=2028", "/register?ar=2028&format=csv", "/api/breach-register?year=2028"}) {
            var answer = service.get("namnd-social", path);

            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).contains(reference(care)).doesNotContain(reference(school), "Barn- och");
        }
        assertThat(service.get("namnd-social", "/register?ar=2028&for=barn-och-utbildningsnamnden")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatHandlersWroteIsOnlyForThoseWhoMayWorkOnTheCase() {
        var ofHandler = service.get("handlaggare-social", "/register?ar=2028&format=csv");
        assertThat(ofHandler.body()).contains(WORDS);

        for (var path :
                new String[] {"/register?ar=2028", "/register?ar=2028&format=csv", "/api/breach-register?year=2028"}) {
            for (var reader : new String[] {"namnd-social", "revisor"}) {
                assertThat(service.get(reader, path).body())
                        .as(reader + " " + path)
                        .contains(reference(care))
                        .doesNotContain("Kuverten");
            }
        }
    }

    @Test
    void everyFormComesAsAFileThatIsNamed() {
        for (var format : new String[] {"csv", "xlsx", "pdf"}) {
            var file = service.get(DPO, "/register?for=socialnamnden&ar=2028&format=" + format);

            assertThat(file.status()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("register-socialnamnden-2028." + format);
            assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        }
        assertThat(service.get(DPO, "/register?ar=2028&format=pdf").body()).startsWith("%PDF-");
    }

    @Test
    void theTrailKnowsWhatWasTakenOutAndHowMuch() {
        service.get("revisor", "/register?for=socialnamnden&fran=2028-01-01&till=2028-06-30&format=csv");

        assertThat(service.trailOf("breach-register.read"))
                .anySatisfy(entry -> assertThat(entry.toString())
                        .contains("socialnamnden", "2028-01-01", "2028-06-30", "csv", "rows=1"));
    }

    @Test
    void anotherYearIsEmptyAndAWrongOneIsToldOf() {
        assertThat(service.get(DPO, "/register?ar=2024").body()).contains("0 rader");
        assertThat(service.get(DPO, "/register?ar=i%20fjol").status()).isEqualTo(400);
        assertThat(service.get(DPO, "/register?fran=2029-02-01&till=2028-01-01").body())
                .contains("Den sista dagen är före den första");
        assertThat(service.get(DPO, "/api/breach-register?year=20").body()).contains("\"field\":\"year\"");
    }

    @Test
    void whoeverHasNothingToDoWithItIsRefused() {
        assertThat(service.get("objektagare-vard", "/register").status()).isEqualTo(403);
        assertThat(service.get("it-sakerhet", "/register").status()).isEqualTo(403);
    }

    @Test
    void theYearlyListHasFiguresAndNoWords() {
        var page = service.get("namnd-social", "/register/arslista?ar=2028");
        var ofHandler = service.get("handlaggare-social", "/register/arslista?ar=2028");

        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("Socialnämnden, 2028", "Går till nämnden", "mars 2028", reference(care))
                .doesNotContain(reference(school));
        assertThat(ofHandler.body()).as("not even for those who may read it").doesNotContain("Kuverten");
        assertThat(service.get(DPO, "/register/arslista?for=exempel-energi-styrelse&ar=2028")
                        .body())
                .contains("bolagets VD och styrelse");
        assertThat(service.get(DPO, "/register/arslista?for=socialnamnden&ar=2028&format=pdf")
                        .body())
                .startsWith("%PDF-");
    }

    @Test
    void aLongRegisterIsReadToTheEndThoughThePageShowsItsBeginning() {
        for (var i = 0; i < 205; i++) {
            service.hearReport(Instant.parse("2021-02-01T08:00:00Z"), CARE_LETTER);
        }

        assertThat(service.get(DPO, "/register?ar=2021").body()).contains("205 rader", "200 första");
        assertThat(service.get(DPO, "/register?ar=2021&format=csv").body().lines())
                .hasSize(206);
        var page = EventJson.mapper()
                .readTree(service.get(DPO, "/api/breach-register?year=2021&skip=200")
                        .body());
        assertThat(page.path("entries").size()).isEqualTo(5);
        assertThat(page.path("next").isNull() || page.path("next").isMissingNode())
                .isTrue();
    }

    @Test
    void aBreachStandsInTheYearThatSomeoneHasDeclared() {
        var incident = service.hearReport(Instant.parse("2027-06-01T08:00:00Z"), CARE_LETTER);
        act(incident, """
                {"action": "declare", "moment": "AWARE", "at": "2025-03-03T08:00:00Z", "reason": "Chefen visste"}""");

        assertThat(service.get(DPO, "/register?ar=2025").body()).contains("1 rad", reference(incident));
        assertThat(service.get(DPO, "/register?ar=2027").body()).doesNotContain(reference(incident));
    }

    @Test
    void aRegisterThatNoPdfHoldsIsOfferedAsExcel() {
        assertThat(RegisterFiles.refusal(RegisterPages.Format.PDF, 2_000)).isEmpty();
        assertThat(RegisterFiles.refusal(RegisterPages.Format.PDF, 2_001))
                .hasValueSatisfying(text -> assertThat(text).contains("2001 rader", "Excel"));
        assertThat(RegisterFiles.refusal(RegisterPages.Format.XLSX, 100_000)).isEmpty();
    }
}
