package se.incidentkedjan.reporting.report.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.incidentkedjan.reporting.report.Report;
import se.incidentkedjan.reporting.report.ReportPaper;
import se.incidentkedjan.reporting.report.Subject;
import se.incidentkedjan.reporting.report.Town;
import se.incidentkedjan.reporting.report.TownPages;

class ReportFormTest {

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static Report report() {
        return Town.make(TownPages.of(11, 400, Town.UNITS), Subject.of(Subject.Kind.KOMMUNSTYRELSEN), "2026", List.of())
                .content();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFUA_1", "PDFA_3_A"})
    void thePaperPassesTheValidator(PDFAFlavour standard) throws Exception {
        var pdf = ReportForm.PDF.of(report());

        // To look at.
        Files.createDirectories(Path.of("target", "papers"));
        Files.write(Path.of("target", "papers", "kommunstyrelsen.pdf"), pdf);
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                var validator = Foundries.defaultInstance().createValidator(standard, false)) {
            assertThat(validator.validate(parser).getTestAssertions()).isEmpty();
        }
    }

    @Test
    void theSameReportGivesTheSameFiles() {
        var report = report();

        assertThat(ReportForm.CSV.of(report)).isEqualTo(ReportForm.CSV.of(report));
        assertThat(ReportForm.JSON.of(report)).isEqualTo(ReportForm.JSON.of(report));
    }

    @Test
    void everyTableOfThePaperIsInTheFile() {
        var report = report();

        var file = new String(ReportForm.CSV.of(report), UTF_8);

        assertThat(ReportPaper.of(report).tables())
                .hasSizeGreaterThan(12)
                .allSatisfy(table -> assertThat(file).contains(table.title()));
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, JSON",
        "application/json, JSON",
        "application/pdf, PDF",
        "'text/html,application/pdf;q=0.5', PDF",
        "text/*, CSV",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, EXCEL",
    })
    void aProgramGetsTheFormThatItAccepts(String accept, ReportForm form) {
        assertThat(ReportForm.accepted(MediaType.parseMediaTypes(accept))).contains(form);
    }
}
