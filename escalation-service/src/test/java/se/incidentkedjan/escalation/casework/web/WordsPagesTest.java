package se.incidentkedjan.escalation.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.escalation.SharedEscalation;
import se.incidentkedjan.events.IncidentId;

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

    @Test
    void whatWasWrittenBeforeSecurityTurnedOutToBeConcernedIsShownToNobody() {
        var incident = service.hearReport(RECEIVED, """
                {"category": "OUTAGE", "securityClassified": "NO", "unit": "socialforvaltningen"}""");
        service.intake().write(incident, Map.of("description", "Larmet i bergrummet", "name", "Påhittsson"));
        act(incident, "{\"action\": \"explain\", \"cause\": \"MISTAKE\", \"description\": \"Porten stod öppen\"}");
        assertThat(service.get(HANDLER, "/arenden/" + incident).body()).contains("Porten stod öppen");

        act(incident, "{\"action\": \"assess\", \"facts\": {\"securityClassified\": \"YES\"}}");

        for (var address : List.of("", "/ord", "/historik", "/utlamnande")) {
            assertThat(service.get(HANDLER, "/arenden/" + incident + address).body())
                    .as(address)
                    .doesNotContain("bergrummet", "Påhittsson", "Porten stod");
        }
        assertThat(service.get(HANDLER, "/api/cases/" + incident).body()).doesNotContain("Porten stod");
        assertThat(service.get(HANDLER, "/arenden/" + incident + "/ord").body())
                .contains("Händelsen rör säkerhetsskydd", "visas därför inte här")
                .doesNotContain("Anmälaren skrev ingen egen text");
        assertThat(service.trailOf("words.read"))
                .anySatisfy(entry -> assertThat(entry.toString()).contains(incident.toString(), "words", "shut"));
    }

    @Test
    void noFileIsHandedOutAndNothingIsAskedOnceSecurityTurnsOutToBeConcerned() {
        var incident = service.hearReport(RECEIVED, """
                {"category": "OUTAGE", "securityClassified": "NO", "unit": "socialforvaltningen"}""");
        service.intake().write(incident, Map.of("description", "Larmet i bergrummet"));
        var file = "/arenden/" + incident + "/filer/1";
        var question = Map.of("fraga", "Vilket larm?", "token", "t1");
        assertThat(service.get(HANDLER, file).body()).contains("bergrummet");
        assertThat(service.post(HANDLER, "/arenden/" + incident + "/fraga", question)
                        .status())
                .isEqualTo(303);
        act(incident, "{\"action\": \"assess\", \"facts\": {\"securityClassified\": \"YES\"}}");
        var before = service.intake().timesCalled();

        assertThat(List.of(
                        service.get(HANDLER, file), service.post(HANDLER, "/arenden/" + incident + "/fraga", question)))
                .allSatisfy(page -> {
                    assertThat(page.status()).isEqualTo(409);
                    assertThat(page.body())
                            .contains("Händelsen rör säkerhetsskydd", "visas därför inte här")
                            .doesNotContain("bergrummet", "Vilket larm");
                });
        service.get(HANDLER, "/arenden/" + incident + "/ord");
        assertThat(service.intake().timesCalled()).as("calls to intake").isEqualTo(before);
    }

    @Test
    void whereSecurityWasConcernedFromTheStartNobodyCanAskTheReporterAnythingEither() {
        var incident = service.hearReport(RECEIVED, """
                {"category": "UNKNOWN", "securityClassified": "YES", "unit": "socialforvaltningen"}""");
        service.intake().askForNone(incident);
        var question = Map.of("fraga", "Vilket larm?", "token", "t2");

        var answer = service.post(HANDLER, "/arenden/" + incident + "/fraga", question);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body())
                .contains("varken frågat efter eller tagit emot")
                .doesNotContain("Vilket larm");
        assertThat(service.get(HANDLER, "/arenden/" + incident + "/filer/1").status())
                .isEqualTo(409);
    }

    @Test
    void filesAreListedAndWhenTheyCannotBeFetchedThePageDoesNotSayThatThereAreNone() {
        var incident = service.hearReport(RECEIVED, """
                {"category": "OUTAGE", "securityClassified": "NO", "unit": "socialforvaltningen"}""");
        service.intake().write(incident, Map.of("description", "Skärmen blev svart"));
        var address = "/arenden/" + incident + "/ord";
        assertThat(service.get(HANDLER, address).body()).doesNotContain("Filer");
        service.intake().attach(incident, """
                [{"id": "1", "name": "skarm.png", "type": "image/png", "size": 2048, "receivedAt": "2026-11-20T15:00:00Z",
                  "from": "REPORTER", "scan": "CLEAN", "tellsPlace": false, "executable": false}]""");
        assertThat(service.get(HANDLER, address).body()).contains("skarm.png", "2 kB");

        service.intake().setFilesAway(true);
        try {
            var page = service.get(HANDLER, address);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .contains("Skärmen blev svart", "Det går inte att se just nu om anmälaren har skickat filer")
                    .doesNotContain("skarm.png");
        } finally {
            service.intake().setFilesAway(false);
        }
        assertThat(service.get(HANDLER, address).body())
                .contains("skarm.png")
                .doesNotContain("Det går inte att se just nu");
    }

    private static void act(IncidentId incident, String command) {
        var answer = service.postJson(HANDLER, "/api/cases/" + incident + "/actions", command);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
