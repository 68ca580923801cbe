package se.incidentkedjan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.Urgency;

class MunicipalRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static Evaluation of(String json) {
        return on(DAY, json);
    }

    private static Evaluation on(LocalDate day, String json) {
        return ShippedRules.book().evaluate(ShippedRules.facts(json), day);
    }

    private static List<String> duties(Evaluation evaluation) {
        return evaluation.duties().stream().map(duty -> duty.code().value()).toList();
    }

    private static List<String> roles(Evaluation evaluation) {
        return evaluation.escalations().stream()
                .map(reach -> reach.role().value())
                .toList();
    }

    private static List<String> rules(Evaluation evaluation) {
        return evaluation.because().stream().map(Reason::rule).toList();
    }

    @Test
    void aCareLetterToTheWrongPersonReachesTheDpoAndTheBoardAndStartsTheClock() {
        var evaluation = of("""
                {"category": "MISDIRECTED", "personalData": {"involved": "YES", "kinds": ["HEALTH"],
                 "subjects": {"count": 1, "precision": "EXACT"}, "recipients": "ONE_KNOWN"}}""");

        assertThat(roles(evaluation)).contains("DPO", "RESPONSIBLE_BOARD", "UNIT_MANAGER");
        assertThat(duties(evaluation)).containsExactly("IMY_NOTIFICATION", "INFORM_DATA_SUBJECTS");
        assertThat(evaluation.privacyRisk()).isEqualTo(PrivacyRisk.HIGH);
        assertThat(evaluation.severity()).isEqualTo(Severity.SIGNIFICANT);
    }

    @Test
    void personalDataOfWhichNothingIsKnownAreNotified() {
        var evaluation = of("""
                {"category": "OTHER", "personalData": {"involved": "YES"}}""");

        assertThat(evaluation.privacyRisk()).isEqualTo(PrivacyRisk.RISK);
        assertThat(duties(evaluation)).containsExactly("IMY_NOTIFICATION");
    }

    @Test
    void anUnansweredQuestionAboutPersonalDataRunsTheClockProvisionallyAndTellsTheDpo() {
        var evaluation = of("{}");

        assertThat(evaluation.privacyRisk()).isEqualTo(PrivacyRisk.TO_BE_ASSESSED);
        assertThat(duties(evaluation)).containsExactly("IMY_NOTIFICATION");
        assertThat(roles(evaluation)).contains("DPO");
        assertThat(evaluation.openQuestions()).contains("personalData.involved", "securityClassified");
    }

    @Test
    void withoutPersonalDataThereIsNoPrivacyRisk() {
        var evaluation = of("""
                {"category": "OUTAGE", "personalData": {"involved": "NO"}}""");

        assertThat(evaluation.privacyRisk()).isEqualTo(PrivacyRisk.NONE);
        assertThat(roles(evaluation)).doesNotContain("DPO");
        assertThat(evaluation.openQuestions()).noneMatch(name -> name.startsWith("personalData.kinds"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OUTAGE", "MALWARE", "SUPPLIER", "PREMISES"})
    void unknownOperationsPutTheQuestionToTheCisoWithoutAnyDuty(String category) {
        var evaluation = of("{\"category\": \"%s\", \"personalData\": {\"involved\": \"NO\"}}".formatted(category));

        assertThat(roles(evaluation)).contains("CISO", "IT_ON_CALL");
        assertThat(rules(evaluation)).contains("nis2-fraga");
        assertThat(duties(evaluation)).noneMatch(duty -> duty.startsWith("NIS2"));
        assertThat(evaluation.openQuestions()).contains("operations.activityLimitedHours");
    }

    @Test
    void whatConcernsNationalSecurityGoesToTheSecurityChiefAndLeavesTheImyTrack() {
        var evaluation = of("""
                {"category": "LOST_OR_STOLEN", "securityClassified": "YES",
                 "personalData": {"involved": "YES", "kinds": ["HEALTH"]}}""");

        assertThat(roles(evaluation)).contains("SECURITY_CHIEF").doesNotContain("DPO");
        assertThat(duties(evaluation)).containsExactly("SECURITY_PROTECTION_REPORT");
        assertThat(evaluation.severity()).isEqualTo(Severity.SEVERE);
    }

    @Test
    void anUnansweredQuestionAboutNationalSecurityIsFlaggedAndChangesNothing() {
        assertThat(rules(of("{}"))).contains("sakerhetsskydd-obesvarad");
        assertThat(rules(of("{\"securityClassified\": \"NO\"}"))).doesNotContain("sakerhetsskydd-obesvarad");
    }

    @Test
    void aSevereItIncidentReachesTheCisoAtOnce() {
        var evaluation = of("""
                {"category": "MALWARE", "malicious": "YES", "ongoing": "YES", "personalData": {"involved": "NO"}}""");

        assertThat(evaluation.severity()).isEqualTo(Severity.SEVERE);
        assertThat(evaluation.escalations())
                .contains(new Reach(RoleCode.of("CISO"), Urgency.IMMEDIATE, Duration.ofHours(1)))
                .contains(new Reach(RoleCode.of("IT_ON_CALL"), Urgency.IMMEDIATE, Duration.ofMinutes(30)));
    }

    @Test
    void thresholdsApplyFromTheDayTheyCameIntoForce() {
        var facts = """
                {"category": "OUTAGE", "personalData": {"involved": "NO"}, "operations": {"activityLimitedHours": 5}}""";

        assertThat(duties(on(LocalDate.of(2026, 6, 30), facts))).isEmpty();
        assertThat(duties(on(LocalDate.of(2026, 7, 1), facts))).contains("NIS2_EARLY_WARNING");
    }

    @Test
    void theExplanationNamesTheRuleItsLawAndTheFactsItRead() {
        var reason = of("""
                        {"category": "OUTAGE", "operations": {"activityLimitedHours": 5}}""").because().stream()
                .filter(one -> one.rule().equals("nis2-offentlig-forvaltning"))
                .findFirst()
                .orElseThrow();

        assertThat(reason.legalReference()).contains("2025:1506");
        assertThat(reason.facts())
                .containsExactly(new Reason.ReadFact("operations.activityLimitedHours", List.of("5.0")));
    }
}
