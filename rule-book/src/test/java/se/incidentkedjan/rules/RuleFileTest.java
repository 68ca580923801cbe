package se.incidentkedjan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Problem;

class RuleFileTest {

    private static final String ALWAYS = """
            valid-from: 2026-07-01
            conditions:
              - {name: personuppgifter, means: Rör personuppgifter, when: 'personalData.involved == "YES"'}
            rules:
              - id: alltid
                title: Alltid
                when: "true"
                then: {severity: LOW, escalations: [{role: CISO, urgency: SOON}]}
                legal-reference: Riktlinje
            """;

    private static RuleBook read(String yaml) {
        return ConfigFile.parse(
                "rules.yml",
                yaml,
                new RuleFile(Set.of(RoleCode.of("CISO"), RoleCode.of("DPO")), Set.of(DutyCode.of("IMY_NOTIFICATION")))
                        ::read);
    }

    private static String withCondition(String when) {
        return ALWAYS + """
              - id: prov
                title: Prov
                when: %s
                then: {severity: SEVERE}
                legal-reference: Riktlinje
            """.formatted("'" + when + "'");
    }

    private static List<Problem> problems(String yaml) {
        var refused = catchThrowableOfType(InvalidConfiguration.class, () -> read(yaml));
        assertThat(refused).as("the file is refused").isNotNull();
        return refused.problems();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "personalData.invlved == \"YES\" | «personalData.invlved» finns inte. Menade du «personalData.involved»?",
                "personupgifter && nearMiss | Menade du «personuppgifter»?",
                "category == \"MALWEAR\" | kan inte ha värdet «MALWEAR». Menade du «MALWARE»?",
                "\"OUTAG\" == category | Menade du «OUTAGE»?",
                "category in [\"OUTAGE\", \"PREMISE\"] | Menade du «PREMISES»?",
                "\"HELTH\" in personalData.kinds | Menade du «HEALTH»?",
                "personalData.kinds.containsAny([\"GENETICS\"]) | Menade du «GENETIC»?",
                "personalData.kinds.exists(k, k == \"UNIO\") | Menade du «UNION»?",
                "operations.costShare | ger inte sant eller falskt",
                "operations.costShare > \"5\" | av olika slag",
                "category == \"MALWARE\" && | går inte att läsa",
                "personalData.kinds.containAny([\"HEALTH\"]) | Menade du «containsAny»?",
                "known.operations.costShar | Menade du «operations.costShare»?"
            })
    void aConditionThatCannotWorkIsRefusedWithLineExpressionReasonAndHint(String when, String reason) {
        assertThat(problems(withCondition(when))).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("rules.yml");
            assertThat(problem.line()).isEqualTo(12);
            assertThat(problem.text()).isEqualTo(when);
            assertThat(problem.reason()).contains(reason);
        });
    }

    @Test
    void aFaultInANamedConditionIsToldOnceHoweverManyRulesUseIt() {
        var broken = withCondition("personuppgifter && nearMiss || personuppgifter")
                        .replace("personalData.involved ==", "personalData.invlved ==")
                + """
              - {id: till, title: Till, when: personuppgifter, then: {severity: LOW}, legal-reference: Riktlinje}
            """;

        assertThat(problems(broken)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.reason()).contains("Menade du «personalData.involved»?");
        });
    }

    @Test
    void aNamedConditionThatIsMissingUnreadableOrWronglyNamedIsToldOnce() {
        var whole = withCondition("personuppgifter && nearMiss");

        assertThat(problems(whole.replace("'personalData.involved == \"YES\"'", "'category =='")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("går inte att läsa"));
        assertThat(problems(whole.replace(", when: 'personalData.involved == \"YES\"'", "")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("Fältet «when» saknas"));
        assertThat(problems(whole.replace("personuppgifter", "Personuppgifter")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("små bokstäver"));
    }

    @Test
    void whatIsAlsoWrongInARuleThatUsesABrokenConditionIsToldToo() {
        var broken = withCondition("personuppgifter && category == \"MALWEAR\"")
                .replace("personalData.involved ==", "personalData.invlved ==")
                .replace("rules:", """
                rules:
                  - id: slag
                    title: Av fel slag
                    when: 'personuppgifter && operations.costShare > "5"'
                    then: {severity: SEVERE}
                    legal-reference: Riktlinje\
                """);

        assertThat(problems(broken))
                .extracting(Problem::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("Menade du «personalData.involved»?"),
                        reason -> assertThat(reason).contains("av olika slag"),
                        reason -> assertThat(reason).contains("Menade du «MALWARE»?"));
    }

    @Test
    void aConditionThatUsesABrokenOneIsCheckedForItself() {
        var broken = withCondition("tillbud && nearMiss")
                .replace("personalData.involved ==", "personalData.invlved ==")
                .replace("rules:", "  - {name: tillbud, means: Tillbud, when: 'personuppgifter && nearMis'}\nrules:");

        assertThat(problems(broken))
                .extracting(Problem::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("Menade du «personalData.involved»?"),
                        reason -> assertThat(reason).contains("Menade du «nearMiss»?"));
    }

    @Test
    void rolesAndDutiesThatDoNotExistAreRefusedWithAHint() {
        var problems = problems(
                ALWAYS.replace("CISO", "CISSO").replace("severity: LOW", "severity: LOW, duties: [IMY_NOTIFICATON]"));

        assertThat(problems)
                .extracting(Problem::reason)
                .anySatisfy(reason -> assertThat(reason).contains("Menade du «CISO»?"))
                .anySatisfy(reason -> assertThat(reason).contains("Menade du «IMY_NOTIFICATION»?"));
    }

    @Test
    void aFileWithoutARuleForEveryIncidentIsRefused() {
        assertThat(problems(ALWAYS.replace("\"true\"", "nearMiss")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("utan ansvarig"));
    }

    @Test
    void aNamedConditionIsPutInWhereItIsUsed() {
        var book = read(withCondition("!nearMiss && personuppgifter"));

        var evaluation = book.evaluate(
                ShippedRules.facts("{\"personalData\": {\"involved\": \"YES\"}}"), LocalDate.of(2026, 7, 1));

        assertThat(evaluation.because()).extracting(Reason::rule).containsExactly("alltid", "prov");
        assertThat(evaluation.because().getLast().facts())
                .extracting(Reason.ReadFact::name)
                .containsExactly("nearMiss", "personalData.involved");
    }

    @Test
    void aRuleWhoseNumberIsMissingDoesNotFireButIsAskedAbout() {
        var book = read(withCondition("operations.affectedPersons >= 10"));

        var evaluation = book.evaluate(ShippedRules.facts("{}"), LocalDate.of(2026, 7, 1));

        assertThat(evaluation.because()).extracting(Reason::rule).containsExactly("alltid");
        assertThat(evaluation.openQuestions()).containsExactly("operations.affectedPersons");
    }

    @Test
    void aFactThatCannotChangeTheOutcomeIsNeverAskedFor() {
        var book = read(withCondition("nearMiss && operations.affectedPersons >= 10"));

        assertThat(book.evaluate(ShippedRules.facts("{}"), LocalDate.of(2026, 7, 1))
                        .openQuestions())
                .isEmpty();
    }
}
