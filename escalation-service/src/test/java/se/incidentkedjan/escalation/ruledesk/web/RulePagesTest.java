package se.incidentkedjan.escalation.ruledesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.escalation.SharedEscalation;

/** The rules for people, through the whole service. */
class RulePagesTest {

    private static final String CISO = "informationssakerhetschef";

    private static RunningEscalation service;
    private static String rules;

    @BeforeAll
    static void start() throws IOException {
        service = SharedEscalation.running();
        rules = Files.readString(Config.folder().resolve("rules.yml"));
    }

    private static RunningEscalation.Answer rehearse(String text, String from, String to) {
        return service.post(CISO, "/regler/repetition", Map.of("regler", text, "fran", from, "till", to));
    }

    @Test
    void theRulesInForceCanBeReadWithTheirVersions() {
        var page = service.get("handlaggare-social", "/regler");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("alltid-ansvarig-chef", "plikt-lex-maria", "Filer som gäller nu");
    }

    @Test
    void rehearsingTellsWhichIncidentsWouldMoveAndWhyAndChangesNothing() {
        var incident = service.hearReport(
                RunningEscalation.NOW.minus(Duration.ofDays(2)),
                "{\"category\": \"PREMISES\", \"unit\": \"socialforvaltningen\", \"personalData\": {\"involved\": \"NO\"}}");
        var before = service.get(CISO, "/api/cases/" + incident).body();
        var graver = rules.replace(
                "    title: Lokaler eller försörjning är drabbade\n    when: category == \"PREMISES\"\n    then:\n"
                        + "      severity: MODERATE",
                "    title: Lokaler eller försörjning är drabbade\n    when: category == \"PREMISES\"\n    then:\n"
                        + "      severity: SEVERE");
        assertThat(graver).isNotEqualTo(rules);

        var page = rehearse(graver, "2029-05-01", "2029-06-30");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("/arenden/" + incident, "allvar måttlig → allvarlig");
        assertThat(service.get(CISO, "/api/cases/" + incident).body()).isEqualTo(before);
    }

    @Test
    void theSameRulesMoveNothingAndAnotherPeriodIsEmpty() {
        assertThat(rehearse(rules, "2029-05-01", "2029-06-30").body()).doesNotContain("href=\"/arenden/0");
        assertThat(rehearse(rules, "2019-01-01", "2019-12-31").body())
                .containsPattern("Prövade incidenter</dt>\\s*<dd[^>]*>\\s*(<[^>]*>\\s*)?0");
    }

    @Test
    void wrongRulesAreToldLineByLineAndKeptAsTyped() {
        var page = rehearse(rules.replace("severity: LOW", "severity: LAGOM"), "2029-05-01", "2029-06-30");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("rules.yml", "LAGOM", "Reglerna är fel");
    }

    @Test
    void onlySomeMayRehearse() {
        assertThat(service.get("handlaggare-social", "/regler/repetition").status())
                .isEqualTo(403);
    }
}
