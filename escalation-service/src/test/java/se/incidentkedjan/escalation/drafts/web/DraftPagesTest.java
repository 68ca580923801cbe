package se.incidentkedjan.escalation.drafts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.escalation.SharedEscalation;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.IncidentId;

/** Drafts to authorities, through the whole service. */
class DraftPagesTest {

    private static final String CARE_LETTER = """
            {"category": "MISDIRECTED", "unit": "socialforvaltningen", "personalData": {"involved": "YES",
             "kinds": ["HEALTH"], "subjects": {"count": 1, "precision": "EXACT"}, "recipients": "ONE_KNOWN"}}""";
    private static final String HANDLER = "handlaggare-social";

    private static RunningEscalation service;

    @BeforeAll
    static void start() {
        service = SharedEscalation.running();
    }

    private static IncidentId heard(String facts) {
        return service.hearReport(RunningEscalation.NOW.minus(Duration.ofHours(4)), facts);
    }

    private static void act(IncidentId incident, String command) {
        var answer = service.postJson(HANDLER, "/api/cases/" + incident + "/actions", command);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String draft(IncidentId incident) {
        return "/arenden/" + incident + "/utkast/IMY_NOTIFICATION";
    }

    @Test
    void aHandlerCopiesFieldByField() {
        var incident = heard(CARE_LETTER);

        var page = service.get(HANDLER, draft(incident) + "?for=socialnamnden");

        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("readonly", "Socialnämnden", "212000-9999", "1 person", "Saknas: ", "Kontrollera")
                .contains("Så skickar ni", "2 dygn och 20 timmar kvar")
                .contains("/arbete/skickat?plikt=IMY_NOTIFICATION&amp;for=socialnamnden")
                .contains("/arenden/" + incident + "/arbete/uppgifter");
        assertThat(service.trailOf("case.draft"))
                .anySatisfy(entry -> assertThat(entry.toString())
                        .contains(incident.toString(), "IMY_NOTIFICATION", "socialnamnden", "html"));
    }

    @Test
    void theSameComesAsPdfAndAsJson() {
        var incident = heard(CARE_LETTER);

        var pdf = service.get(HANDLER, draft(incident) + "?format=pdf");
        var json = service.get(HANDLER, "/api/cases/" + incident + "/drafts/IMY_NOTIFICATION");

        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElse("")).contains("imy-notification.pdf");
        var draft = EventJson.mapper().readTree(json.body());
        assertThat(draft.at("/fields/0/text").asString()).isEqualTo("Socialnämnden");
        assertThat(draft.path("gaps").asInt()).isPositive();
        assertThat(json.body()).contains("\"state\":\"GAP\"", "\"place\":\"FACTS\"");
    }

    @Test
    void aSupplementHasOnlyWhatIsNew() {
        var incident = heard(CARE_LETTER);
        assertThat(service.get(HANDLER, draft(incident) + "?steg=SUPPLEMENT").body())
                .contains("Inget är skickat ännu");
        act(incident, """
                {"action": "file", "duty": "IMY_NOTIFICATION", "stage": "FIRST", "receivedAt": "2029-06-01T07:00:00Z",
                 "receipt": "IMY-2029-1"}""");
        act(incident, """
                {"action": "assess", "reason": "Fler brev hittades",
                 "facts": {"personalData": {"subjects": {"count": 12, "precision": "EXACT"}}}}""");

        var page = service.get(HANDLER, "/arenden/" + incident + "/utkast/IMY_SUPPLEMENT?for=socialnamnden");

        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("Komplettering: ", "12 personer", "IMY-2029-1")
                .doesNotContain("Uppgifter om hälsa</textarea>", "Fler brev hittades");
    }

    @Test
    void sakerhetsskyddHasNoDraftsButSaysWhomToAsk() {
        var incident = heard("""
                {"category": "MALWARE", "unit": "socialforvaltningen", "securityClassified": "YES"}""");

        var page = service.get(HANDLER, draft(incident));
        var json = service.get(HANDLER, "/api/cases/" + incident + "/drafts/NIS2_EARLY_WARNING");

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("Fråga Säkerhetsskyddschefen, 070-1740606");
        assertThat(json.status()).isEqualTo(409);
    }

    @Test
    void otherNamndersHandlersAndReadersGetNone() {
        var incident = heard(CARE_LETTER);

        for (var reader : new String[] {"handlaggare-skola", "namnd-social", "revisor"}) {
            assertThat(service.get(reader, draft(incident)).status()).as(reader).isEqualTo(403);
            assertThat(service.get(reader, "/api/cases/" + incident + "/drafts/IMY_NOTIFICATION")
                            .status())
                    .as(reader)
                    .isEqualTo(403);
        }
    }

    @Test
    void aDutyThatTheCaseHasNotIsToldOf() {
        var incident = heard(CARE_LETTER);

        assertThat(service.get(HANDLER, "/arenden/" + incident + "/utkast/NIS2_EARLY_WARNING")
                        .status())
                .isEqualTo(409);
        assertThat(service.get(HANDLER, "/arenden/" + incident + "/utkast/en%20plikt?steg=X")
                        .status())
                .isEqualTo(409);
        assertThat(service.get("dataskyddsombud", "/arenden/2026-999999/utkast/IMY_NOTIFICATION")
                        .status())
                .isEqualTo(404);
    }
}
