package se.incidentkedjan.escalation.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.escalation.SharedEscalation;
import se.incidentkedjan.escalation.casework.HandlingWork;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Outcome;
import se.incidentkedjan.escalation.casework.RootCause;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.ledger.Decision;
import tools.jackson.databind.JsonNode;

/** Incidents that recur are counted together, though each is a case of its own. */
class RecurringIncidentsTest {

    private static final String CISO = "informationssakerhetschef";
    private static final String SYSTEM_FAULT = "{\"action\": \"explain\", \"cause\": \"SYSTEM_FAULT\"}";
    private static final RunningEscalation SERVICE = SharedEscalation.running();
    private static final Duration PATIENCE =
            Duration.ofSeconds(10).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));

    private static IncidentId outage(String system, Instant receivedAt) {
        return SERVICE.hearReport(receivedAt, """
                {"category": "OUTAGE", "unit": "socialforvaltningen", "system": "%s",
                 "personalData": {"involved": "NO"}, "operations": {"costShare": 3}}""".formatted(system));
    }

    private static IncidentId outage(String system) {
        return outage(system, RunningEscalation.NOW.minus(Duration.ofHours(4)));
    }

    private static void act(IncidentId incident, String command) {
        var answer = SERVICE.postJson(CISO, "/api/cases/" + incident + "/actions", command);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static JsonNode json(IncidentId incident) {
        return EventJson.mapper()
                .readTree(SERVICE.get(CISO, "/api/cases/" + incident).body());
    }

    private static List<String> rulesOf(IncidentId incident) {
        return json(incident).path("because").findValuesAsString("rule");
    }

    @Test
    void twoWithTheSameCauseInTheSameSystemAreSignificantTogether() {
        var first = outage("e-post");
        var second = outage("e-post");
        act(first, SYSTEM_FAULT);
        assertThat(rulesOf(first)).doesNotContain("nis2-upprepad");

        act(second, SYSTEM_FAULT);

        assertThat(rulesOf(first)).contains("nis2-upprepad");
        assertThat(rulesOf(second)).contains("nis2-upprepad");
    }

    @Test
    void theOtherOneIsAloneAgainWhenTheCauseTurnsOutToBeAnotherOrItWasNoIncident() {
        var first = outage("lonesystem");
        var second = outage("lonesystem");
        act(first, SYSTEM_FAULT);
        act(second, SYSTEM_FAULT);

        act(second, "{\"action\": \"explain\", \"cause\": \"MISTAKE\"}");

        assertThat(rulesOf(first)).doesNotContain("nis2-upprepad");
    }

    @Test
    void linkedCasesRecurTogetherUntilTheyAreNoLongerLinked() {
        var first = outage("bygglovssystem");
        var second = outage("bokningssystem");

        act(first, "{\"action\": \"link\", \"kind\": \"SAME_CAUSE\", \"other\": \"" + second + "\"}");
        assertThat(rulesOf(second)).contains("nis2-upprepad");

        act(first, "{\"action\": \"unlink\", \"other\": \"" + second + "\"}");
        assertThat(rulesOf(second)).doesNotContain("nis2-upprepad");
    }

    @Test
    void moreThanSixMonthsApartTheyDoNotRecur() {
        var first = outage("larplattform", Instant.parse("2028-11-30T22:59:59Z"));
        var second = outage("larplattform", Instant.parse("2029-05-31T22:00:01Z"));

        act(first, SYSTEM_FAULT);
        act(second, SYSTEM_FAULT);

        assertThat(rulesOf(second)).doesNotContain("nis2-upprepad");
    }

    @Test
    void aMachineThatStopsBeforeTheOthersAreToldTellsThemWhenItIsBack() {
        var first = outage("fastighetssystem");
        var second = outage("fastighetssystem");
        act(first, SYSTEM_FAULT);
        var who = new Who(RunningEscalation.NOW, "p-1", List.of());

        // As a write that nobody was left to follow up.
        SERVICE.cases().change(second, known -> explained(known, new RootCause(Cause.SYSTEM_FAULT, null, null, who)));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rulesOf(first)).contains("nis2-upprepad"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(SERVICE.cases()
                                .find(second)
                                .orElseThrow()
                                .handling()
                                .owed()
                                .isNothing())
                        .isTrue());
    }

    private static Decision<IncidentCase> explained(IncidentCase known, RootCause cause) {
        return HandlingWork.explain(known, cause) instanceof Outcome(IncidentCase next, var events)
                ? Decision.become(next, events)
                : Decision.nothing();
    }
}
