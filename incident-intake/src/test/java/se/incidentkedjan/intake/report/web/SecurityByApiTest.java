package se.incidentkedjan.intake.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.Caller.Answer;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.Submission;

/** What another system sends, gets and is told when säkerhetsskydd is concerned. */
@RunningIntake
class SecurityByApiTest {

    private static final String PHONE = "070-1740606";
    private static final String MARK = "kungsfiskaren";

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    private Caller system;

    @BeforeEach
    void call() {
        system = new Caller(port);
    }

    @Test
    void theApiReceivesThatAndTheUnitAndTellsWhatItDidNotKeep() {
        var answer = system.report("""
                {"description": "%1$s", "reporter": {"name": "%1$s", "email": "%1$s"}, "%1$s": 1,
                 "facts": {"category": "%1$s", "securityClassified": "YES", "unit": "va-avdelningen", "%1$s": "%1$s",
                           "discoveredAt": "2026-11-20T15:45:00Z", "system": "e-post",
                           "personalData": {"involved": "YES", "kinds": ["HEALTH"]}}}""".formatted(MARK));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(warnings(answer))
                .containsExactly(
                        "facts.securityClassified call-security-chief",
                        "description not-kept",
                        "reporter not-kept",
                        "facts not-kept");
        assertThat(answer.body()).contains(PHONE).doesNotContain(MARK);
        var report = reports.find(IncidentId.parse(answer.json().get("id").stringValue()))
                .orElseThrow();
        keepsOnly(report, "va-avdelningen");
        assertThat(system.get(answer.header("location")).json().has("warnings")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"facts": {"securityClassified": "YES"}}                                             | none
            {"facts": {"category": "UNKNOWN", "securityClassified": "YES"}}                      | none
            {"facts": {"securityClassified": "YES", "unit": "va-avdelningen"}}                   | none
            {"facts": {"securityClassified": "YES", "unit": null}, "description": null}          | none
            {"facts": {"securityClassified": "YES", "unit": "nowhere"}}                          | facts
            {"facts": {"securityClassified": "YES", "unit": 7}}                                  | facts
            {"facts": {"securityClassified": "YES", "category": "OUTAGE"}}                       | facts
            {"facts": {"securityClassified": "YES"}, "priority": 1}                              | facts
            {"facts": {"securityClassified": "YES"}, "description": ["x"]}                       | description
            {"facts": {"securityClassified": "YES"}, "reporter": {"email": "inte en adress"}}    | reporter
            """)
    void whatIsLeftOutIsToldByItsPlaceAndNothingOfItIsARefusal(String body, String leftOut) {
        var answer = system.report(body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(warnings(answer).stream()
                        .filter(warning -> warning.endsWith("not-kept"))
                        .toList())
                .isEqualTo(leftOut.equals("none") ? List.of() : List.of(leftOut + " not-kept"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yes\"", "true", "[\"YES\"]"})
    void whatIsNoAnswerIsRefusedAndNeverTakenForANo(String answer) {
        assertThat(system.report("{\"facts\": {\"category\": \"OTHER\", \"securityClassified\": " + answer + "}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aRepeatGetsTheSameAnswerWhateverWordsCameAlongTheSecondTime() {
        var first = system.report("{\"facts\": {\"securityClassified\": \"YES\"}}", "Idempotency-Key", "security-1");
        var again = system.report(
                "{\"facts\": {\"securityClassified\": \"YES\"}, \"description\": \"" + MARK + "\"}",
                "Idempotency-Key",
                "security-1");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(warnings(again)).contains("description not-kept");
    }

    private void keepsOnly(Report report, String unit) {
        assertThat(report.words()).isNull();
        assertThat(report.reporter()).isNull();
        assertThat(report.reporterIndex()).isNull();
        assertThat(report.receiptWanted()).isFalse();
        assertThat(report.facts())
                .isEqualTo(Submission.securityClassified(UnitCode.of(unit)).facts());
    }

    private static List<String> warnings(Answer answer) {
        var found = new ArrayList<String>();
        answer.json().path("warnings").forEach(warning -> {
            assertThat(warning.get("message").stringValue()).isNotBlank();
            found.add(warning.get("field").stringValue() + " "
                    + warning.get("code").stringValue());
        });
        return found;
    }
}
