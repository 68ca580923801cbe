package se.incidentkedjan.escalation.decisionsheet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.escalation.SharedEscalation;
import se.incidentkedjan.events.IncidentId;

/** Decision sheets and their hashes, through the whole service. */
class SheetPagesTest {

    private static final String CARE_LETTER = """
            {"category": "MISDIRECTED", "unit": "socialforvaltningen", "personalData": {"involved": "YES",
             "kinds": ["HEALTH"], "subjects": {"count": 1, "precision": "EXACT"}, "recipients": "ONE_KNOWN"}}""";
    private static final String HANDLER = "handlaggare-social";
    private static final String DPO = "dataskyddsombud";
    private static final Pattern HASH = Pattern.compile(">([0-9a-f]{64})</textarea>");

    private static RunningEscalation service;

    @BeforeAll
    static void start() {
        service = SharedEscalation.running();
    }

    private static IncidentId decided() {
        var incident = service.hearReport(RunningEscalation.NOW.minus(Duration.ofHours(4)), CARE_LETTER);
        done(DPO, "/api/cases/" + incident + "/advice", """
                {"duty": "IMY_NOTIFICATION", "verdict": "NOT_NEEDED", "reason": "Brevet kom tillbaka oöppnat"}""");
        done(HANDLER, "/api/cases/" + incident + "/decisions", """
                {"duty": "IMY_NOTIFICATION", "applies": false, "reason": "Ingen har läst brevet",
                 "decider": "Förvaltningschefen, delegation 4.2"}""");
        return incident;
    }

    private static void done(String group, String path, String body) {
        var answer = service.postJson(group, path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String sheet(IncidentId incident) {
        return "/arenden/" + incident + "/beslutsblad/IMY_NOTIFICATION?for=socialnamnden";
    }

    private static String hashOf(IncidentId incident) {
        var page = service.get(HANDLER, sheet(incident));
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        var hash = HASH.matcher(page.body());
        assertThat(hash.find()).isTrue();
        return hash.group(1);
    }

    @Test
    void theSheetTellsWhatWasDecidedOnWhatByWhomAndWhy() {
        assertThat(service.get(HANDLER, sheet(decided())).body())
                .contains("Gäller inte, efter beslut", "Ingen har läst brevet", "Förvaltningschefen, delegation 4.2")
                .contains(
                        "Brevet kom tillbaka oöppnat", "artikel 33.1", "Personuppgiftsincident", "rules.yml", "Hälsa");
    }

    @Test
    void theSameDecisionHasTheSameHashAlsoWhenMoreIsDoneInTheCase() {
        var incident = decided();
        var hash = hashOf(incident);

        done(HANDLER, "/api/cases/" + incident + "/actions", "{\"action\": \"start\"}");

        assertThat(hashOf(incident)).as("what was done afterwards").isEqualTo(hash);
        assertThat(hashOf(decided())).as("another case").isNotEqualTo(hash);
    }

    @Test
    void theTrailKnowsTheHashAndTellsOfWhichCase() {
        var incident = decided();
        var hash = hashOf(incident);

        var known = service.get("revisor", "/beslutsblad/kontrollera?hash=" + hash.toUpperCase(java.util.Locale.ROOT));
        var json = service.get("revisor", "/api/decision-sheets?hash=" + hash);
        var unknown = service.get("revisor", "/beslutsblad/kontrollera?hash=" + "0".repeat(64));

        assertThat(known.body()).contains("känner till bladet", "/arenden/" + incident);
        assertThat(json.body()).contains("\"known\":true", incident.toString(), "IMY_NOTIFICATION");
        assertThat(unknown.body()).contains("känner inte till bladet");
        assertThat(service.get("revisor", "/beslutsblad/kontrollera?hash=abc").status())
                .isEqualTo(400);
        assertThat(service.get("revisor", "/api/decision-sheets?hash=abc").status())
                .isEqualTo(400);
    }

    @Test
    void theSheetComesAsPdf() {
        assertThat(service.get(HANDLER, sheet(decided()) + "&format=pdf").body())
                .startsWith("%PDF-");
    }

    @Test
    void whatIsDoneHasASheetWithItsReceiptAndWhatIsOpenHasNone() {
        var incident = service.hearReport(RunningEscalation.NOW.minus(Duration.ofHours(4)), CARE_LETTER);
        assertThat(service.get(HANDLER, sheet(incident)).status()).isEqualTo(409);
        done(HANDLER, "/api/cases/" + incident + "/actions", """
                {"action": "file", "duty": "IMY_NOTIFICATION", "stage": "COMPLETE", "receivedAt": "2029-06-01T07:00:00Z",
                 "receipt": "IMY-2029-77"}""");

        assertThat(service.get(HANDLER, sheet(incident)).body()).contains("Gjord i tid", "IMY-2029-77");
    }

    @Test
    void onlyThoseWhoMayWorkOnTheCaseMakeSheetsAndOnlyThoseWhoReadTheTrailCheckThem() {
        var incident = decided();

        for (var reader : new String[] {"handlaggare-skola", "namnd-social", "revisor"}) {
            assertThat(service.get(reader, sheet(incident)).status()).as(reader).isEqualTo(403);
        }
        assertThat(service.get(HANDLER, "/beslutsblad/kontrollera").status()).isEqualTo(403);
    }
}
