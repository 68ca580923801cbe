package se.incidentkedjan.escalation.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.escalation.SharedEscalation;

class WordsPagesTest {

    private static final Instant RECEIVED = RunningEscalation.NOW.minusSeconds(3600);
    private static final String HANDLER = "handlaggare-social";

    private static RunningEscalation service;

    @BeforeAll
    static void start() {
        service = SharedEscalation.erasingCases();
    }

    @Test
    void whereSecurityIsConcernedThePageSaysThatNoWordsWereEverAskedFor() {
        var incident = service.hearReport(RECEIVED, """
                {"category": "UNKNOWN", "securityClassified": "YES", "unit": "socialforvaltningen"}""");
        service.intake().askForNone(incident);

        var page = service.get(HANDLER, "/arenden/" + incident + "/ord");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("rör säkerhetsskydd", "varken frågat efter eller tagit emot")
                .doesNotContain("Anmälaren skrev ingen egen text", "Inget namn", "gallrad");
    }

    @Test
    void whoeverWroteNothingIsNotTakenForOneWhoWasNotAsked() {
        var incident = service.hearReport(RECEIVED, """
                {"category": "OUTAGE", "securityClassified": "NO", "unit": "socialforvaltningen"}""");
        service.intake().write(incident, Map.of("name", "Påhittsson"));

        assertThat(service.get(HANDLER, "/arenden/" + incident + "/ord").body())
                .contains("Anmälaren skrev ingen egen text", "Påhittsson")
                .doesNotContain("säkerhetsskydd");
    }
}
