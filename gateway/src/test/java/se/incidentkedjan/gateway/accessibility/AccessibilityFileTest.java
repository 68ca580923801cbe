package se.incidentkedjan.gateway.accessibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import se.incidentkedjan.kit.config.InvalidConfiguration;

class AccessibilityFileTest {

    static final String GOOD = """
            valid-from: 2026-11-22
            published: 2026-11-20
            updated: 2026-11-23
            tests:
              tool: "axe-core"
              version: "4.11.4"
              rules: ["wcag2a", "wcag22aa"]
              widths: [320, 640]
            deviations:
              - what: {sv: "Kontrasten är för låg.", en: "The contrast is too low."}
                why: {sv: "Den är ny.", en: "It is new."}
                criterion: "1.4.3"
                until: 2027-06-30
                rule: "color-contrast"
                pages: ["anmal-1"]
            pages:
              - {round: FORM, name: "anmal-1", language: sv, service: INTAKE, page: "/anmal", found: 1}
              - {round: FORM, name: "report-1", language: en, service: INTAKE, page: "/anmal", found: 0}
              - {round: SITE, name: "start", language: sv, service: GATEWAY, page: "/", brief: true, found: 0}
            """;

    @TempDir
    private Path folder;

    @Test
    void theFileOfThisVersionCanBeReadAndSaysWhatWasLookedAt() {
        var assessment = AssessmentFile.ofThisVersion();

        assertThat(assessment.tests().rules()).contains("wcag2aa", "wcag21aa", "wcag22aa");
        assertThat(assessment.pages())
                .extracting(PageState::service)
                .contains(Service.values())
                .hasSizeGreaterThan(80);
        assertThat(assessment.pages()).extracting(PageState::language).contains("sv", "en");
    }

    @Test
    void whatStandsInTheFileIsRead() {
        var assessment = AssessmentFile.parse(GOOD);

        assertThat(assessment.day()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(assessment.published()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(assessment.updated()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(assessment.manual()).isNull();
        assertThat(assessment.pages()).filteredOn(PageState::brief).hasSize(1);
        assertThat(assessment.deviations()).singleElement().satisfies(known -> {
            assertThat(known.covers("color-contrast", "anmal-1")).isTrue();
            assertThat(known.covers("color-contrast", "start")).isFalse();
            assertThat(known.covers("label", "anmal-1")).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "valid-from: 2026-11-22 | valid-from: i går | ska vara ett datum",
                "updated: 2026-11-23 | updated: 2026-11-21 | får inte vara före «valid-from»",
                "found: 1 | found: ett | ska vara ett heltal",
                "'name: \"report-1\", language: en' | 'name: \"anmal-1\", language: sv' | FORM anmal-1 (sv) står två gånger",
                "'pages: [\"anmal-1\"]' | 'pages: [\"report-1\"]' | ingen brist i «deviations» nämner den",
                "'pages: [\"anmal-1\"]' | 'pages: [\"anmal-9\"]' | Ingen sida i listan «pages» heter så",
                "language: en | language: fi | ska vara sv eller en",
                "service: GATEWAY | service: GRIND | känns inte igen",
                "'sv: \"Den är ny.\", ' | '' | Fältet «sv» saknas här",
                "until: 2027-06-30 | när: 2027-06-30 | Fältet «until» saknas här",
                "'widths: [320, 640]' | 'widths: []' | Listan «widths» är tom"
            })
    void aMistakeIsToldInPlainSwedishWithItsLine(String right, String wrong, String reason) {
        assertThat(GOOD).contains(right);

        var refused = catchThrowableOfType(
                InvalidConfiguration.class, () -> AssessmentFile.parse(GOOD.replace(right, wrong)));

        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.reason()).contains(reason);
            assertThat(problem.file()).isEqualTo("accessibility/result.yml");
            assertThat(problem.line()).isGreaterThan(0);
        });
    }

    @Test
    void theExampleThatAMunicipalityIsShownCanBeReadAsItStands() throws IOException {
        var page = Files.readString(Path.of(System.getProperty("project.root", ".."), "docs", "drift.md"));
        var section = page.substring(page.indexOf("## Tillgänglighetsredogörelsen"));
        var begin = section.indexOf("```yaml\n") + "```yaml\n".length();
        var example = section.substring(begin, section.indexOf("```", begin));

        var own = AssessmentFile.own(Files.writeString(folder.resolve("accessibility.yml"), example));

        assertThat(own.manual()).isNotNull();
        assertThat(own.deviations()).hasSize(1);
    }

    @Test
    void aWrongFileOfTheMunicipalityStopsTheStart() throws IOException {
        var file = Files.writeString(folder.resolve("accessibility.yml"), """
                valid-from: 2027-01-10
                published: 2027-01-15
                deviations:
                  - what: {sv: "Kartan går inte att läsa.", en: "The map cannot be read."}
                """);

        new ApplicationContextRunner()
                .withUserConfiguration(Started.class)
                .withPropertyValues("incidentkedjan.accessibility.file=" + file)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidConfiguration.class)
                        .hasMessageContaining("accessibility.yml")
                        .hasMessageContaining("rad 4")
                        .hasMessageContaining("Fältet «why» saknas här"));
    }

    @Test
    void aPromiseThatCannotBeKeptIsRefused() {
        assertThatThrownBy(() -> settings("https://www.digg.se/tdosanmalan", 0)).hasMessageContaining("answer-days");
        assertThatThrownBy(() -> settings("javascript:alert(1)", 14)).hasMessageContaining("complaint-url");
        assertThat(settings("https://www.digg.se/tdosanmalan", 14).file()).isNull();
    }

    private static AccessibilitySettings settings(String complaintUrl, int answerDays) {
        return new AccessibilitySettings(java.net.URI.create(complaintUrl), answerDays, null);
    }

    @EnableConfigurationProperties(AccessibilitySettings.class)
    static class Started extends StatementConfiguration {}
}
