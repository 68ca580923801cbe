package se.incidentkedjan.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.kit.config.InvalidConfiguration;

class MeetingFileTest {

    private static final Path CONFIG = Path.of(System.getProperty("project.root", ".."), "config");

    private static final String FILE = """
            valid-from: 2026-11-23
            make-days-before: 28
            send-days-before: 10
            registrator: registrator@kommun.example
            reports:
              - subject: kommunstyrelsen
                readers: [kommundirektoren, namndsekreteraren]
                meetings:
                  - {day: 2027-02-16, period: 2026}
                  - {day: 2027-06-15, period: 2027-T1}
              - subject: namnd/socialnamnden
                make-days-before: 35
                meetings:
                  - {day: 2027-02-24, period: 2026}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void theOrganisationOfTheExample() throws IOException {
        Files.copy(CONFIG.resolve("organisation.yml"), folder.resolve("organisation.yml"));
    }

    private void given(String text) throws IOException {
        Files.writeString(folder.resolve("meetings.yml"), text);
    }

    private MeetingPlans plans() {
        return new MeetingPlans(folder, Samples.ORGANISATION, Clock.systemUTC());
    }

    @Test
    void whoHasAReportIsCalledWhatTheOrganisationCallsThem() throws IOException {
        given(FILE);

        assertThat(plans().get().nameOf("kommundirektoren")).isEqualTo("Kommundirektören");
        assertThat(plans().get().nameOf("den-som-har-slutat")).isEqualTo("den-som-har-slutat");
    }

    @Test
    void withoutAFileNothingIsPlanned() {
        assertThat(plans().get().reports()).isEmpty();
    }

    @Test
    void theExampleIsRight() throws IOException {
        Files.copy(CONFIG.resolve("meetings.yml"), folder.resolve("meetings.yml"));

        assertThat(plans().get().reports()).hasSizeGreaterThan(8);
    }

    @Test
    void reportsArePlannedInTheOrderOfTheirMeetingsAsTheirOwnLinesOrTheCommonOnesSay() throws IOException {
        given(FILE);

        var reports = plans().get().reports();

        assertThat(reports)
                .extracting(one -> one.subject().code(), PlannedReport::meeting)
                .containsExactly(
                        tuple("kommunstyrelsen", LocalDate.of(2027, 2, 16)),
                        tuple("namnd/socialnamnden", LocalDate.of(2027, 2, 24)),
                        tuple("kommunstyrelsen", LocalDate.of(2027, 6, 15)));
        assertThat(reports.getFirst())
                .isEqualTo(new PlannedReport(
                        Samples.KOMMUNSTYRELSEN,
                        Samples.YEAR,
                        LocalDate.of(2027, 2, 16),
                        LocalDate.of(2027, 1, 19),
                        LocalDate.of(2027, 2, 6),
                        List.of("kommundirektoren", "namndsekreteraren"),
                        "registrator@kommun.example"));
        assertThat(reports.get(1).makeOn()).isEqualTo(LocalDate.of(2027, 1, 20));
    }

    @Test
    void meetingsBeforeTheFileIsValidArePassedOver() throws IOException {
        given(FILE.replace("2026-11-23", "2027-03-01"));

        assertThat(plans().get().reports()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subject: kommunstyrelsen | subject: kommunstyrelse | 6 | Menade du «kommunstyrelsen»",
                "subject: namnd/socialnamnden | subject: kommunstyrelsen | 11 | står redan på rad 6",
                "readers: [kommundirektoren | readers: [kommundirektor | 7 | Menade du «kommundirektoren»",
                "namndsekreteraren] | kommundirektoren] | 7 | står redan i listan",
                "period: 2027-T1 | period: 2027-T4 | 10 | Skriv ett år (2026)",
                "day: 2027-06-15 | day: 15 juni | 10 | ska vara ett datum",
                "day: 2027-06-15, period: 2027-T1 | day: 2027-02-16, period: 2026-T1 | 10 | Samma rapport har redan ett möte den dagen, på rad 9",
                "day: 2027-06-15, period: 2027-T1 | day: 2027-06-15, period: 2026 | 10 | Perioden har redan ett möte, på rad 9",
                "day: 2027-06-15 | day: 2027-05-11 | 10 | kan tidigast göras lördag 1 maj 2027",
                "day: 2027-06-15 | day: 2027-05-11 | 10 | Sätt make-days-before till högst 10",
                "day: 2027-06-15 | day: 2027-04-11 | 10 | Välj en period som är slut före mötet",
                "send-days-before: 10 | send-days-before: 28 | 3 | skickas senast 28 dagar före mötet men görs först 28 dagar före",
                "send-days-before: 10 | send-days-before: -1 | 3 | heltal från 0 till 365",
                "registrator@kommun.example | registrator | 4 | ska vara en e-postadress",
                "make-days-before: 35 | make-day-before: 35 | 12 | Menade du «make-days-before»",
            })
    void whatIsWrongIsToldWithItsLineAndWhatToDo(String right, String wrong, int line, String told) throws IOException {
        given(FILE.replace(right, wrong));

        assertThatThrownBy(this::plans)
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("meetings.yml, rad " + line)
                .hasMessageContaining(told);
    }

    @Test
    void aChangedFileThatIsWrongLeavesTheOneBeforeInForce() throws IOException {
        given(FILE);
        var plans = plans();

        given(FILE.replace("period: 2027-T1", "period: snart"));
        plans.look();

        assertThat(plans.problems()).hasSize(1);
        assertThat(plans.get().reports()).hasSize(3);
    }
}
