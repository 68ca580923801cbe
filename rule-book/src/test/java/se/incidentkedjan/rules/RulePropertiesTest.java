package se.incidentkedjan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.testing.IncidentFactsArbitrary;

class RulePropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final DutyCode IMY = DutyCode.of("IMY_NOTIFICATION");

    @Provide
    Arbitrary<IncidentFacts> anyIncident() {
        return IncidentFactsArbitrary.any();
    }

    /** For what was sent or shown to the wrong people, nobody needs to be asked whether data were lost as well. */
    @Provide
    Arbitrary<IncidentFacts> clockRuns() {
        var shown = Set.of(Category.MISDIRECTED, Category.OPEN_RECIPIENT_LIST, Category.OVERSHARED, Category.SNOOPING);
        return IncidentFactsArbitrary.any()
                .filter(facts ->
                        !shown.contains(facts.category()) && duties(of(facts)).contains(IMY));
    }

    @Provide
    Arbitrary<IncidentFacts> severe() {
        return IncidentFactsArbitrary.any().filter(facts -> of(facts).severity() == Severity.SEVERE);
    }

    private static Evaluation of(IncidentFacts facts) {
        return ShippedRules.book().evaluate(facts, DAY);
    }

    private static Set<String> roles(Evaluation evaluation) {
        return evaluation.escalations().stream()
                .map(reach -> reach.role().value())
                .collect(Collectors.toSet());
    }

    private static Set<DutyCode> duties(Evaluation evaluation) {
        return evaluation.duties().stream().map(Evaluation.AskedDuty::code).collect(Collectors.toSet());
    }

    @Property
    void noIncidentIsWithoutSeverityOwnerAndExplanation(@ForAll("anyIncident") IncidentFacts facts) {
        var evaluation = of(facts);

        assertThat(evaluation.severity()).isNotNull();
        assertThat(roles(evaluation)).contains("UNIT_MANAGER");
        assertThat(evaluation.because())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.legalReference()).isNotBlank());
    }

    @Property
    void moreHarmNeverGivesLessSeverity(@ForAll("anyIncident") IncidentFacts facts) {
        var severity = of(facts).severity();

        assertThat(Harm.worse(facts))
                .allSatisfy(worse -> assertThat(of(worse).severity()).isGreaterThanOrEqualTo(severity));
    }

    /** From harmless to grave; what is still to be assessed weighs more than an unlikely risk. */
    private static final List<PrivacyRisk> GRAVITY = List.of(
            PrivacyRisk.NONE, PrivacyRisk.UNLIKELY, PrivacyRisk.TO_BE_ASSESSED, PrivacyRisk.RISK, PrivacyRisk.HIGH);

    @Property
    void moreHarmNeverGivesLessRiskFewerDutiesOrFewerToReach(@ForAll("anyIncident") IncidentFacts facts) {
        neverLess(facts);
    }

    /** With origins and costs, which the arbitrary does not have. */
    @Test
    void moreHarmNeverGivesLessAlsoWhenItComesFromASupplierOrCosts() {
        SeededIncidents.from(7).limit(2000).forEach(RulePropertiesTest::neverLess);
    }

    /** Säkerhetsskydd is left out: then others decide what is told to whom, by law. */
    private static void neverLess(IncidentFacts facts) {
        var before = of(facts);

        assertThat(Harm.worse(facts))
                .filteredOn(worse -> worse.securityClassified() == facts.securityClassified())
                .allSatisfy(worse -> {
                    var after = of(worse);
                    assertThat(after.severity()).as("%s", worse).isGreaterThanOrEqualTo(before.severity());
                    assertThat(GRAVITY.indexOf(after.privacyRisk()))
                            .as("%s", worse)
                            .isGreaterThanOrEqualTo(GRAVITY.indexOf(before.privacyRisk()));
                    assertThat(duties(after)).as("%s", worse).containsAll(duties(before));
                    assertThat(roles(after)).as("%s", worse).containsAll(roles(before));
                });
    }

    @Property
    void everyDutyNamesTheRulesThatAskForItAndTheyAreExplained(@ForAll("anyIncident") IncidentFacts facts) {
        var evaluation = of(facts);
        var explained = evaluation.because().stream().map(Reason::rule).toList();

        assertThat(evaluation.duties())
                .allSatisfy(duty -> assertThat(duty.rules()).isNotEmpty().isSubsetOf(explained));
    }

    @Property
    void forgettingAnAnswerAboutPersonalDataNeverStopsTheClock(@ForAll("clockRuns") IncidentFacts facts) {
        assertThat(Harm.lessKnown(facts))
                .allSatisfy(less -> assertThat(duties(of(less))).contains(IMY));
    }

    @Property
    void theRiskAndTheDutiesAlwaysGoTogether(@ForAll("anyIncident") IncidentFacts facts) {
        var evaluation = of(facts);
        var security = facts.securityClassified() == YesNo.YES;

        assertThat(duties(evaluation).contains(IMY))
                .isEqualTo(!security
                        && Set.of(PrivacyRisk.RISK, PrivacyRisk.HIGH, PrivacyRisk.TO_BE_ASSESSED)
                                .contains(evaluation.privacyRisk()));
        assertThat(duties(evaluation).contains(DutyCode.of("INFORM_DATA_SUBJECTS")))
                .isEqualTo(evaluation.privacyRisk() == PrivacyRisk.HIGH);
        assertThat(evaluation.privacyRisk() == PrivacyRisk.NONE)
                .isEqualTo(facts.personalData().involved() == YesNo.NO);
    }

    @Property
    void whatIsSevereReachesTheCisoUnlessTheSecurityChiefTakesIt(@ForAll("severe") IncidentFacts facts) {
        assertThat(roles(of(facts))).containsAnyOf("CISO", "SECURITY_CHIEF");
    }

    @Property
    void onlyUnknownFactsAreAskedFor(@ForAll("anyIncident") IncidentFacts facts) {
        assertThat(of(facts).openQuestions()).allSatisfy(name -> {
            var fact = FactVocabulary.named(name);
            assertThat(fact).isNotNull();
            assertThat(Fact.isOpen(fact.of(facts))).isTrue();
        });
    }
}
