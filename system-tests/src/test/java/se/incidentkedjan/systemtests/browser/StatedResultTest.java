package se.incidentkedjan.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.gateway.accessibility.AssessmentFile;
import se.incidentkedjan.gateway.accessibility.PageState;
import se.incidentkedjan.gateway.accessibility.Service;

/** What the accessibility statement is compared with, without a browser. */
class StatedResultTest {

    private static final String SITE = "http://localhost:8080";

    private static final String STATED = """
            # A comment that people have written.
            valid-from: 2026-11-22
            published: 2026-11-20
            updated: 2026-11-22
            tests:
              tool: "axe-core"
              version: "4.11.4"
              rules: ["wcag2a"]
              widths: [320, 640]
            manual: {date: 2027-01-15, users: true, how: {sv: "Av \\"oss\\".", en: "By us: all."}}
            deviations:
              - what: {sv: "Kontrasten är för låg.", en: "The contrast is too low."}
                why: {sv: "Den är ny.", en: "It is new."}
                criterion: "1.4.3"
                until: 2027-06-30
                extent: PART
                rule: "color-contrast"
                pages: ["jour"]
            pages:
              - {round: FORM, name: "anmal-1", language: sv, service: INTAKE, page: "/anmal", found: 0}
              - {round: FORM, name: "report-1", language: en, service: INTAKE, page: "/anmal", found: 0}
              - {round: ON_CALL, name: "jour", language: sv, service: NOTIFICATION, page: "/jour", found: 1}
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("result.yml"), STATED);
    }

    @Test
    void aRoundThatLooksAtAllThatIsCountedIsTrueToTheStatement() {
        var compared = comparing();
        var form = compared.begin(Round.FORM);
        form.add("anmal-1", SITE + "/anmal?x=", "sv", false, Set.of());
        form.add("report-1", SITE + "/anmal?x=&lang=en", "en", false, Set.of());

        compared.end(form);

        assertThat(form.untruths()).isEmpty();
        assertThat(form.news()).isEmpty();
        assertThat(file).hasContent(STATED);
    }

    @Test
    void aPageThatIsCountedAndNoLongerLookedAtIsAnUntruth() {
        var compared = comparing();
        var form = compared.begin(Round.FORM);
        form.add("anmal-1", SITE + "/anmal", "sv", false, Set.of());
        form.add("report-1", SITE + "/anmal", "sv", false, Set.of());

        assertThatThrownBy(() -> compared.end(form))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("FORM report-1 (en) is counted and is no longer looked at")
                .hasMessageNotContaining("jour");
    }

    @Test
    void aDeviationThatIsNotToldIsAnUntruthAlsoOnANewPage() {
        var compared = comparing();
        var calls = compared.begin(Round.ON_CALL);
        calls.add("jour", SITE + "/jour", "sv", false, Set.of("color-contrast", "label"));
        calls.add("tackning", SITE + "/jour/tackning", "sv", false, Set.of("color-contrast"));

        assertThat(calls.isKnown("color-contrast", "jour")).isTrue();
        assertThat(calls.isKnown("color-contrast", "tackning")).isFalse();
        assertThat(calls.untruths())
                .containsExactly(
                        "ON_CALL jour (sv) breaks label, which is not told",
                        "ON_CALL tackning (sv) breaks color-contrast, which is not told");
    }

    @Test
    void aNewPageAndAMendedOneAreNewsAndRefusedByNobody() throws IOException {
        var compared = comparing();
        var calls = compared.begin(Round.ON_CALL);
        calls.add("jour", SITE + "/jour", "sv", false, Set.of());
        calls.add("tackning", SITE + "/jour/tackning", "sv", false, Set.of());

        compared.end(calls);

        assertThat(calls.news()).containsExactly("ON_CALL tackning (sv) is new", "ON_CALL jour (sv) is mended");
        assertThat(Files.readString(folder.resolve("reports").resolve("ON_CALL.txt")))
                .contains("page: \"/jour/tackning\"", "ON_CALL tackning (sv) is new");
        assertThat(file).hasContent(STATED);
    }

    @Test
    void whatIsWrittenAnewIsTheRoundItselfAndNothingThatPeopleHaveWrittenIsLost() throws IOException {
        var written = writing();
        var before = written.read();
        var form = written.begin(Round.FORM);
        form.lookedWith("4.12.0");
        form.add("anmal-2", SITE + "/anmal?category=OUTAGE", "sv", false, Set.of());

        written.end(form);

        var after = written.read();
        assertThat(Files.readString(file)).startsWith("# A comment that people have written.\nvalid-from: ");
        assertThat(after.pages()).extracting(PageState::key).containsExactly("FORM anmal-2 (sv)", "ON_CALL jour (sv)");
        assertThat(after.deviations()).isEqualTo(before.deviations());
        assertThat(after.manual()).isEqualTo(before.manual());
        assertThat(after.published()).isEqualTo(before.published());
        assertThat(after.tests().version()).isEqualTo("4.12.0");
        assertThat(after.tests().rules()).isEqualTo(Look.GUIDELINES);
        var again = comparing().begin(Round.FORM);
        again.add("anmal-2", SITE + "/anmal?category=OUTAGE", "sv", false, Set.of());
        comparing().end(again);
    }

    @Test
    void aFileThatTheGatewayWouldRefuseIsNotWritten() {
        var written = writing();
        var calls = written.begin(Round.ON_CALL);
        calls.add("tackning", SITE + "/jour/tackning", "sv", false, Set.of());

        assertThatThrownBy(() -> written.end(calls)).hasMessageContaining("Ingen sida i listan «pages» heter så");
        assertThat(file).hasContent(STATED);
    }

    @Test
    void whatIsBrokenIsNotWrittenAwayBeforeItIsTold() {
        var written = writing();
        var form = written.begin(Round.FORM);
        form.add("anmal-1", SITE + "/anmal", "sv", false, Set.of("label"));

        assertThatThrownBy(() -> written.end(form)).hasMessageContaining("FORM anmal-1 (sv) breaks label");
        assertThat(file).hasContent(STATED);
    }

    @Test
    void aPageIsToldByItsPathAndItsService() {
        var sightings = comparing().begin(Round.CASE);
        sightings.add(
                "arende",
                SITE + "/arenden/019f7c00-aaaa-7bbb-8ccc-0123456789ab/arbete/tider?nr=1#vem",
                "sv",
                true,
                Set.of());
        sightings.add("start", SITE, "sv", false, Set.of());

        assertThat(sightings.pages())
                .containsExactly(
                        new PageState(
                                "CASE", "arende", "sv", Service.ESCALATION, "/arenden/{id}/arbete/tider", true, 0),
                        new PageState("CASE", "start", "sv", Service.GATEWAY, "", false, 0));
    }

    @Test
    void theCommittedFileIsWrittenAsTheTestsWouldWriteIt() throws IOException {
        var committed = Files.readString(
                Path.of("..", "gateway", "src", "main", "resources").resolve(AssessmentFile.RESOURCE));
        var heading = committed.lines().takeWhile(line -> line.startsWith("#")).toList();
        var assessment = StatedResult.committed().read();

        assertThat(StatedText.of(heading, assessment)).isEqualTo(committed);
        assertThat(new Sightings(Round.STATEMENT, assessment)
                        .writtenInto(assessment, LocalDate.of(2026, 11, 22))
                        .pages())
                .as("the order of the pages")
                .isEqualTo(assessment.pages().stream()
                        .filter(page -> !page.round().equals(Round.STATEMENT.name()))
                        .toList());
        assertThat(assessment.tests().rules()).isEqualTo(Look.GUIDELINES);
        assertThat(assessment.tests().widths()).isEqualTo(Look.WIDTHS);
    }

    /** A round whose test is gone would go on being counted without anyone looking. */
    @Test
    void everyRoundThatIsCountedIsMadeByExactlyOneTest() throws IOException {
        var folder = Path.of("src", "test", "java", "se", "incidentkedjan", "systemtests", "browser");
        var tests = new StringBuilder();
        try (var files = Files.newDirectoryStream(folder, "*InABrowserTest.java")) {
            for (var test : files) {
                tests.append(Files.readString(test));
            }
        }

        for (var round : Round.values()) {
            assertThat(tests.toString().split("\\bRound\\." + round + "\\b", -1))
                    .as(round.name())
                    .hasSize(2);
        }
        assertThat(StatedResult.committed().read().pages())
                .extracting(PageState::round)
                .isSubsetOf(Arrays.stream(Round.values()).map(Enum::name).toList());
    }

    private StatedResult comparing() {
        return new StatedResult(file, folder.resolve("reports"), false);
    }

    private StatedResult writing() {
        return new StatedResult(file, folder.resolve("reports"), true);
    }
}
