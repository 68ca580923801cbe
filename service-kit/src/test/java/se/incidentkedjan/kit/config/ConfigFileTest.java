package se.incidentkedjan.kit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Urgency;

class ConfigFileTest {

    private record Step(RoleCode role, Urgency urgency, Duration within) {}

    private static List<Step> steps(String yaml) {
        return ConfigFile.parse(
                "steg.yml",
                yaml,
                (root, version) -> root.only("valid-from", "steps").requiredList("steps").stream()
                        .map(step -> new Step(
                                step.only("role", "urgency", "within")
                                        .required("role")
                                        .as(RoleCode::of, "DPO"),
                                step.required("urgency").oneOf(Urgency.class),
                                step.required("within").duration()))
                        .toList());
    }

    private static List<Problem> problemsOf(String yaml) {
        var thrown = catchThrowableOfType(InvalidConfiguration.class, () -> steps(yaml));
        assertThat(thrown).as("the file is refused").isNotNull();
        return thrown.problems();
    }

    @Test
    void aCorrectFileIsReadWithItsValues() {
        assertThat(steps("""
                valid-from: 2026-07-01
                steps:
                  - role: DPO
                    urgency: IMMEDIATE
                    within: 30 min
                """)).containsExactly(new Step(RoleCode.of("DPO"), Urgency.IMMEDIATE, Duration.ofMinutes(30)));
    }

    @Test
    void everyProblemOfAFileIsToldAtOnceWithItsPlace() {
        var problems = problemsOf("""
                valid-from: i fjol
                steps:
                  - role: dataskyddsombud
                    urgency: IMEDIATE
                    within: snart
                  - role: DPO
                    urgncy: SOON
                    within: 4 h
                """);

        assertThat(problems).extracting(Problem::line).containsExactly(1, 3, 4, 5, 6, 7);
        assertThat(problems).allSatisfy(problem -> assertThat(problem.file()).isEqualTo("steg.yml"));
        assertThat(problems.get(2).reason()).contains("Menade du «IMMEDIATE»?");
        assertThat(problems.get(2).column()).isEqualTo(14);
        assertThat(problems.get(2).text()).isEqualTo("IMEDIATE");
        assertThat(problems.get(4).reason()).contains("«urgency» saknas");
        assertThat(problems.get(5).reason()).contains("Menade du «urgency»?");
    }

    @Test
    void aRepeatedFieldIsRefusedWithTheLineOfTheFirst() {
        var problems = problemsOf("valid-from: 2026-01-01\nsteps: []\nvalid-from: 2026-02-01\n");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.reason()).contains("står redan på rad 1");
        });
    }

    @Test
    void brokenYamlIsToldWithTheLineItself() {
        assertThat(problemsOf("valid-from: 2026-01-01\nsteps:\n\t- role: DPO\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.text()).isEqualTo("- role: DPO");
                    assertThat(problem.reason()).contains("tabbtecken");
                });
    }

    @Test
    void anEmptyFileAndAListWhereFieldsBelongAreRefusedInPlainWords() {
        assertThat(problemsOf(""))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("tom"));
        assertThat(problemsOf("- a\n")).hasSize(1);
        assertThat(problemsOf("valid-from: 2026-01-01\nsteps: DPO\n"))
                .anySatisfy(problem -> assertThat(problem.reason()).contains("lista"));
    }

    @Test
    void aMissingFileIsNamedWithWhereItShouldLie(@TempDir Path folder) {
        var path = folder.resolve("rules.yml");

        var thrown = catchThrowableOfType(
                InvalidConfiguration.class, () -> ConfigFile.read(path, (root, version) -> version));

        assertThat(thrown.getMessage()).contains("rules.yml", "finns inte", path.toString());
    }

    @Test
    void aFileInAnotherEncodingIsRefused(@TempDir Path folder) throws IOException {
        var path = Files.write(
                folder.resolve("rules.yml"), "valid-from: 2026-01-01 # åäö".getBytes(StandardCharsets.ISO_8859_1));

        var thrown = catchThrowableOfType(
                InvalidConfiguration.class, () -> ConfigFile.read(path, (root, version) -> version));

        assertThat(thrown.getMessage()).contains("UTF-8");
    }

    @Test
    void theVersionChangesWithAnyChangeOfTheContent() {
        var version = version("valid-from: 2026-01-01\n");

        assertThat(version.toString()).matches("[0-9a-f]{12} 2026-01-01");
        assertThat(version.validFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(version).isEqualTo(version("valid-from: 2026-01-01\n"));
        assertThat(version).isNotEqualTo(version("valid-from: 2026-01-01\n# en kommentar\n"));
    }

    @Test
    void theBareWordNoIsACodeAndNotABoolean() {
        var text = ConfigFile.parse(
                "f.yml",
                "valid-from: 2026-01-01\nanswer: NO\n",
                (root, version) -> root.required("answer").text());

        assertThat(text).isEqualTo("NO");
    }

    private static ConfigVersion version(String content) {
        return ConfigFile.parse("f.yml", content, (root, version) -> version);
    }
}
