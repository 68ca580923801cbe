package se.incidentkedjan.escalation.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Problem;
import se.incidentkedjan.rules.Evaluation;
import se.incidentkedjan.rules.Reason;
import se.incidentkedjan.rules.RuleBook;

/** Duties that are asked for by a condition of their own. */
class DutyTriggersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path folder;

    private static List<String> duties(String json) {
        return Config.shipped().rules().evaluate(Config.facts(json), DAY).duties().stream()
                .map(duty -> duty.code().value())
                .toList();
    }

    private RuleBook withTrigger(String when) throws IOException {
        var duties = folder.resolve("duties.yml");
        Files.writeString(
                duties,
                Files.readString(Config.folder().resolve("duties.yml"))
                        .replace("when: ordinarie && vardskada_mojlig", "when: " + when));
        return RuleBook.read(
                Config.folder().resolve("rules.yml"),
                Set.copyOf(Config.shipped().organisation().roles()),
                Config.shipped().duties().codes(),
                DutyCatalogue.read(duties, Set.of()).triggers());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "vardskada_mojli                | Menade du «vardskada_mojlig»?",
                "category == \"OUTAG\"          | Menade du «OUTAGE»?",
                "operations.costShare           | ger inte sant eller falskt",
                "personalData.invlved == \"NO\" | Menade du «personalData.involved»?"
            })
    void aTriggerThatCannotWorkIsRefusedWithFileLineAndHint(String when, String reason) throws IOException {
        var lines = Files.readAllLines(Config.folder().resolve("duties.yml"));
        var line = lines.indexOf("    when: ordinarie && vardskada_mojlig") + 1;

        var refused = catchThrowableOfType(InvalidConfiguration.class, () -> withTrigger(when));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("duties.yml");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.reason()).contains(reason);
        });
    }

    @Test
    void whatIsWrongInBothFilesIsToldAtOnce() throws IOException {
        var rules = folder.resolve("rules.yml");
        Files.writeString(
                rules,
                Files.readString(Config.folder().resolve("rules.yml"))
                        .replace("severity: SEVERE", "severity: SVERE")
                        .replace("vardskada_mojlig", "vardskada_mojligt"));

        var refused = catchThrowableOfType(
                InvalidConfiguration.class,
                () -> RuleBook.read(
                        rules,
                        Set.copyOf(Config.shipped().organisation().roles()),
                        Config.shipped().duties().codes(),
                        Config.shipped().duties().triggers()));

        assertThat(refused.problems()).extracting(Problem::file).contains("duties.yml", "rules.yml");
    }

    @Test
    void theReasonNamesTheDutyItsTitleAndItsLaw() {
        var evaluation = Config.shipped().rules().evaluate(Config.facts("""
                                {"category": "OUTAGE", "operations": {"sectors": ["HEALTH_CARE"], "criticalSystem": "YES"}}"""), DAY);

        assertThat(evaluation.because())
                .filteredOn(reason -> reason.rule().equals("plikt-lex-maria"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.title()).contains("lex Maria");
                    assertThat(reason.legalReference()).contains("2010:659");
                    assertThat(reason.facts())
                            .extracting(Reason.ReadFact::name)
                            .contains("operations.sectors", "operations.criticalSystem");
                });
        assertThat(evaluation.duties())
                .contains(new Evaluation.AskedDuty(DutyCode.of("LEX_MARIA"), List.of("plikt-lex-maria")));
    }

    @Test
    void whatTheFileIsNotSureOfSaysSoInItsReason() {
        var evaluation =
                Config.shipped().rules().evaluate(Config.facts("{\"operations\": {\"seriousInjury\": \"YES\"}}"), DAY);

        assertThat(evaluation.because())
                .filteredOn(reason -> reason.rule().equals("plikt-work-environment-report"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.title()).endsWith("(kontrollera)"));
    }

    @Test
    void everyDutySaysWhereItComesFromAndRoutinesSayThatNoLawAsks() {
        var definitions = Config.shipped().duties().definitions();

        assertThat(definitions)
                .allSatisfy(duty -> assertThat(duty.legalReference()).isNotBlank())
                .filteredOn(duty -> duty.kind() == DutyDefinition.Kind.ROUTINE)
                .extracting(duty -> duty.code().value())
                .containsExactlyInAnyOrder(
                        "PROCESSOR_INFORMATION", "CONTRACT_NOTICE", "POLICE_REPORT", "INSURANCE_NOTICE");
        assertThat(definitions)
                .filteredOn(duty -> duty.certainty() == DutyDefinition.Certainty.CHECK)
                .extracting(duty -> duty.code().value())
                .contains("LEX_SARAH", "PTS_PRIVACY_INCIDENT", "INFORM_SERVICE_RECIPIENTS")
                .doesNotContain("IMY_NOTIFICATION", "LEX_MARIA", "SECURITY_PROTECTION_REPORT");
    }

    @Test
    void everyDutyIsAskedForByARuleOrByItself() {
        var asked = Config.shipped().rules().texts().stream()
                .flatMap(rule -> rule.duties().stream())
                .collect(Collectors.toSet());
        // What supplements another is asked for by a first part that is sent.
        Config.shipped().duties().definitions().stream()
                .map(DutyDefinition::supplement)
                .filter(Objects::nonNull)
                .forEach(asked::add);

        assertThat(Config.shipped().duties().codes()).isSubsetOf(asked);
    }

    @Test
    void aStolenComputerIsReportedToThePoliceAsARoutine() {
        assertThat(duties("{\"category\": \"LOST_OR_STOLEN\", \"malicious\": \"YES\"}"))
                .contains("POLICE_REPORT");
        assertThat(duties("{\"category\": \"LOST_OR_STOLEN\"}")).doesNotContain("POLICE_REPORT");
    }

    @Test
    void anOrdinaryMisdirectedLetterFromSocialServicesIsNoLexSarah() {
        var letter = """
                {"category": "MISDIRECTED", "personalData": {"involved": "YES", "kinds": ["SOCIAL_SERVICES"%s],
                 "groups": ["CARE_RECIPIENTS"], "recipients": "ONE_KNOWN"}}""";

        assertThat(duties(letter.formatted(""))).doesNotContain("LEX_SARAH", "LEX_SARAH_SERIOUS", "LEX_MARIA");
        assertThat(duties(letter.formatted(", \"PROTECTED_IDENTITY\""))).contains("LEX_SARAH", "LEX_SARAH_SERIOUS");
    }

    @Test
    void whatIsSecurityClassifiedGoesOnlyToTheSecurityService() {
        assertThat(duties("""
                {"category": "MALWARE", "securityClassified": "YES", "malicious": "YES", "origin": "SUPPLIER",
                 "operations": {"sectors": ["HEALTH_CARE"], "seriousInjury": "NO", "criticalSystem": "YES"}}""")).containsExactly("SECURITY_PROTECTION_REPORT");
        assertThat(duties("{\"securityClassified\": \"UNKNOWN\"}")).doesNotContain("SECURITY_PROTECTION_REPORT");
    }

    @ParameterizedTest
    @CsvSource({"SUPPLIER, UNKNOWN", "MALWARE, SUPPLIER", "SUPPLIER, SUPPLIER"})
    void aSupplierMustTellAndTheDpoIsReached(String category, String origin) {
        var json = "{\"category\": \"%s\", \"origin\": \"%s\", \"personalData\": {\"involved\": \"YES\"}}"
                .formatted(category, origin);
        var evaluation = Config.shipped().rules().evaluate(Config.facts(json), DAY);

        assertThat(duties(json)).contains("PROCESSOR_INFORMATION", "CONTRACT_NOTICE");
        assertThat(evaluation.because()).extracting(Reason::rule).contains("leverantor-personuppgifter");
        assertThat(evaluation.escalations())
                .extracting(reach -> reach.role().value())
                .contains("DPO", "CISO", "SYSTEM_OWNER");
    }
}
