package se.incidentkedjan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.rules.Prospect.Answer;
import se.incidentkedjan.rules.Prospect.Relation;

/** What the answers to open questions would change, tried against what the rules say when they are answered. */
class ForesightTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static Verdict verdict(IncidentFacts facts) {
        return ShippedRules.book().evaluate(facts, DAY).verdict();
    }

    private static List<Prospect> prospects(IncidentFacts facts) {
        return ShippedRules.book().prospects(facts, Circumstances.UNKNOWN, DAY);
    }

    @Test
    void whatIsForeseenIsWhatHappensWhenTheQuestionIsAnswered() {
        SeededIncidents.from(1).limit(80).forEach(facts -> {
            for (var prospect : prospects(facts)) {
                var given = prospect.given();
                var before = given == null ? facts : Answered.with(facts, given.fact(), given.answer());
                var after = Answered.with(before, prospect.fact(), prospect.answer());

                assertThat(Changes.between(verdict(before), verdict(after)))
                        .as("%s on %s", prospect, facts)
                        .isEqualTo(prospect.changes());
                assertThat(prospect.changes().isEmpty()).isFalse();
            }
        });
    }

    @Test
    void exactlyTheQuestionsWithProspectsAreAsked() {
        SeededIncidents.from(5).limit(300).forEach(facts -> {
            var evaluation = ShippedRules.book().evaluate(facts, DAY);

            assertThat(evaluation.openQuestions())
                    .isEqualTo(evaluation.prospects().stream()
                            .map(Prospect::fact)
                            .distinct()
                            .toList());
        });
    }

    @Test
    void noAnswerThatChangesSomethingByItselfIsForgotten() {
        SeededIncidents.from(2).limit(40).forEach(facts -> {
            var asked = Set.copyOf(ShippedRules.book().evaluate(facts, DAY).openQuestions());
            var now = verdict(facts);
            for (var fact : FactVocabulary.answered()) {
                if (!asked.contains(fact.name()) && Fact.isOpen(fact.of(facts))) {
                    for (var code : fact.codes()) {
                        var relation = fact.kind() == Fact.Kind.CODES ? Relation.INCLUDES : Relation.IS;
                        assertThat(verdict(Answered.with(facts, fact.name(), new Answer(relation, code))))
                                .as("%s = %s on %s", fact.name(), code, facts)
                                .isEqualTo(now);
                    }
                }
            }
        });
    }

    /** Triples of answers are not gone through: this shows that they never leave a question unasked for ever. */
    @Test
    void whenNothingIsAskedForNothingCanChange() {
        var random = new Random(3);
        var silent = SeededIncidents.from(3)
                .limit(1500)
                .filter(facts -> prospects(facts).isEmpty())
                .toList();
        assertThat(silent).isNotEmpty();
        for (var facts : silent) {
            var now = verdict(facts);
            for (var i = 0; i < 60; i++) {
                var completed = completed(facts, random);
                assertThat(verdict(completed)).as("%s as %s", facts, completed).isEqualTo(now);
            }
        }
    }

    private static IncidentFacts completed(IncidentFacts facts, Random random) {
        var completed = facts;
        for (var fact : FactVocabulary.answered()) {
            if (Fact.isOpen(fact.of(facts)) && !fact.codes().isEmpty()) {
                var code = fact.codes().get(random.nextInt(fact.codes().size()));
                completed = Answered.with(completed, fact.name(), new Answer(Relation.IS, code));
            } else if (fact.of(facts) == null
                    && Set.of(Fact.Kind.COUNT, Fact.Kind.DECIMAL).contains(fact.kind())) {
                var most = fact.name().startsWith("klassa") ? 5 : 3000;
                completed = Answered.with(
                        completed, fact.name(), new Answer(Relation.IS, String.valueOf(random.nextInt(most))));
            }
        }
        return completed;
    }

    @Test
    void dataThatNobodyCanReadLeaveOnlyDocumentation() {
        var facts = ShippedRules.facts("""
                {"category": "LOST_OR_STOLEN", "securityClassified": "NO", "personalData": {"involved": "YES",
                 "kinds": ["BASIC_IDENTITY"], "groups": ["EMPLOYEES"], "subjects": {"count": 40, "precision": "EXACT"},
                 "recipients": "UNKNOWN", "misuse": "NONE_SEEN", "availabilityLoss": "NONE"}}""");

        assertThat(prospects(facts)).anySatisfy(prospect -> {
            assertThat(prospect.fact()).isEqualTo("personalData.unintelligible");
            assertThat(prospect.answer()).isEqualTo(new Answer(Relation.IS, "YES"));
            assertThat(prospect.given()).isNull();
            assertThat(prospect.changes().privacyRiskFrom()).isEqualTo(PrivacyRisk.RISK);
            assertThat(prospect.changes().privacyRiskTo()).isEqualTo(PrivacyRisk.UNLIKELY);
            assertThat(prospect.changes().dutiesRemoved()).contains(DutyCode.of("IMY_NOTIFICATION"));
        });
    }

    @Test
    void numbersAreTriedAtTheLimitsThatConditionsCompareThemWith() {
        var facts = ShippedRules.facts("""
                {"category": "OUTAGE", "securityClassified": "NO", "malicious": "NO", "personalData": {"involved": "NO"},
                 "operations": {"sectors": ["MUNICIPAL_ADMINISTRATION"], "criticalSystem": "NO"}}""");

        assertThat(prospects(facts))
                .filteredOn(prospect -> prospect.fact().equals("operations.activityLimitedHours"))
                .filteredOn(prospect -> prospect.changes().dutiesAdded().contains(DutyCode.of("NIS2_EARLY_WARNING")))
                .extracting(Prospect::answer)
                .contains(new Answer(Relation.MORE_THAN, "4"))
                .doesNotContain(new Answer(Relation.AT_LEAST, "4"));
    }

    @Test
    void twoQuestionsThatOnlyMatterTogetherAreBothAsked() {
        var facts = ShippedRules.facts("""
                {"category": "MISDIRECTED", "securityClassified": "NO", "malicious": "NO", "personalData": {"involved": "YES",
                 "kinds": ["BASIC_IDENTITY", "EDUCATION"], "groups": ["CUSTOMERS"], "recipients": "ONE_KNOWN",
                 "unintelligible": "NO", "exfiltration": "NO", "misuse": "NONE_SEEN", "availabilityLoss": "NONE"}}""");
        var asked = new HashSet<String>();

        assertThat(prospects(facts))
                .filteredOn(prospect -> prospect.fact().equals("personalData.recipientTrusted"))
                .isNotEmpty()
                .allSatisfy(prospect -> {
                    assertThat(prospect.given()).isNotNull();
                    asked.add(prospect.given().fact());
                });
        assertThat(asked).containsExactly("personalData.deletionConfirmed");
    }

    @Test
    void anIncidentOfWhichEverythingIsKnownHasNoProspects() {
        var facts = ShippedRules.facts("""
                {"category": "MISDIRECTED", "aspects": ["CONFIDENTIALITY"], "securityClassified": "YES", "ongoing": "NO",
                 "malicious": "NO", "origin": "INTERNAL", "personalData": {"involved": "NO"},
                 "operations": {"sectors": ["OTHER"], "criticalSystem": "NO", "protectedInformation": "NO",
                 "activityLimitedHours": 0, "alternativeMethodsHours": 0, "affectedPersons": 0, "affectedUsersShare": 0,
                 "costShare": 0, "seriousInjury": "NO"}}""");

        assertThat(prospects(facts)).isEmpty();
    }
}
