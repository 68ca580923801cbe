package se.incidentkedjan.intake.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.Caller.Answer;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.followup.FollowUp;
import se.incidentkedjan.intake.followup.Standing;
import se.incidentkedjan.intake.followup.Standings;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.messaging.ReportAnnouncement;
import se.incidentkedjan.testing.TestSignIn;

/** Which system reported, and what it sees that others do not. */
@RunningIntake
class ClientsByApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Standings standings;

    @Autowired
    private FollowUp followUp;

    private Caller caller;

    @BeforeEach
    void call() {
        caller = new Caller(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id", "azp", "appid"})
    void theSystemIsKeptWithTheReportAndSaidInTheEvent(String claim) {
        var system = caller.showing(TestSignIn.running().systemBy(claim, "arendesystemet"));

        var report = kept(system.report(ApiForms.SMALL_EXAMPLE));

        assertThat(report.client()).isEqualTo(ClientCode.of("arendesystemet"));
        assertThat(ReportAnnouncement.of(report).client()).isEqualTo(ClientCode.of("arendesystemet"));
    }

    @Test
    void aSystemWhoseTokenHasNoClientIdIsKnownByItsSubject() {
        assertThat(kept(caller.report(ApiForms.SMALL_EXAMPLE)).client()).isEqualTo(ClientCode.of("system"));
    }

    @Test
    void aPersonIsNoSystemEvenThroughOne() {
        var person = caller.person().report(ApiForms.SMALL_EXAMPLE);

        assertThat(person.status()).isEqualTo(201);
        assertThat(kept(person).client()).isNull();
    }

    @Test
    void anIdThatIsNoCodeIsLeftOutAndTheReportIsReceived() {
        var odd = caller.system("ett system på räkmackan");

        var answer = odd.report(ApiForms.SMALL_EXAMPLE, "Idempotency-Key", "odd");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(kept(answer).client()).isNull();
        assertThat(odd.report(ApiForms.SMALL_EXAMPLE, "Idempotency-Key", "odd").body())
                .isEqualTo(answer.body());
    }

    @Test
    void twoCallersWithTheSameKeyNeverMeetAndEachGetsItsOwnAnswerAgain() {
        var key = UUID.randomUUID().toString();
        var callers = List.of(
                caller.system("siem"),
                caller.system("arendesystemet"),
                // By its subject a person may be called what a system is.
                caller.showing(TestSignIn.running().person("siem")),
                caller.person());

        var first = callers.stream()
                .map(one -> one.report(body(callers.indexOf(one)), "Idempotency-Key", key))
                .toList();
        var again = callers.stream()
                .map(one -> one.report(body(callers.indexOf(one)), "Idempotency-Key", key))
                .toList();

        assertThat(first).extracting(Answer::status).containsOnly(201);
        assertThat(first.stream().map(Answer::body).distinct()).hasSize(4);
        assertThat(again.stream().map(Answer::body))
                .isEqualTo(first.stream().map(Answer::body).toList());
        assertThat(caller.system("siem").report(body(3), "Idempotency-Key", key).status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void theSystemThatReportedSeesHowFarItHasComeAndNobodyElseDoes(CaseStatus status) {
        var siem = caller.system("siem");
        var report = kept(siem.report(ApiForms.SMALL_EXAMPLE));
        var path = "/api/incidents/" + report.incident();
        assertThat(siem.get(path).json().get("status").stringValue()).isEqualTo("REPORTED");
        assertThat(siem.get(path).json().has("statusSince")).isFalse();

        standings.keep(List.of(new Standing(report.incident(), status, Instant.parse("2026-11-20T16:30:00Z"))));

        var seen = siem.get(path).json();
        assertThat(seen.get("status").stringValue()).isEqualTo(status.name());
        assertThat(seen.get("statusSince").stringValue()).isEqualTo("2026-11-20T16:30:00Z");
        assertThat(seen.get("questionWaiting").booleanValue()).isFalse();
        for (var other : List.of(caller, caller.person(), caller.system("arendesystemet"))) {
            assertThat(other.get(path).json().propertyNames()).containsExactly("id", "reference", "receivedAt");
        }
    }

    @Test
    void aQuestionThatWaitsIsToldWithoutItsWords() {
        var siem = caller.system("siem");
        var report = kept(siem.report(ApiForms.SMALL_EXAMPLE));

        followUp.ask(report.incident(), "Vilken dag var det?", "q");

        var seen = siem.get("/api/incidents/" + report.incident());
        assertThat(seen.json().get("questionWaiting").booleanValue()).isTrue();
        assertThat(seen.body()).doesNotContain("dag");
    }

    private static String body(int number) {
        return "{\"facts\": {\"category\": \"OTHER\", \"personalData\": {\"subjects\": {\"count\": %d}}}}"
                .formatted(number);
    }

    private Report kept(Answer answer) {
        return reports.find(IncidentId.parse(answer.json().get("id").stringValue()))
                .orElseThrow();
    }
}
