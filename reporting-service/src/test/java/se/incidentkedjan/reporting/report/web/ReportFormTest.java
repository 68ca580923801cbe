package se.incidentkedjan.reporting.report.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.incidentkedjan.reporting.PdfValidator;
import se.incidentkedjan.reporting.report.Report;
import se.incidentkedjan.reporting.report.ReportPaper;
import se.incidentkedjan.reporting.report.Subject;
import se.incidentkedjan.reporting.report.Town;
import se.incidentkedjan.reporting.report.TownPages;

class ReportFormTest {

    private static Report report() {
        return Town.make(TownPages.of(11, 400, Town.UNITS), Subject.of(Subject.Kind.KOMMUNSTYRELSEN), "2026", List.of())
                .content();
    }

    @Test
    void thePaperPassesTheValidator() throws IOException {
        var pdf = ReportForm.PDF.of(report());

        // To look at.
        Files.createDirectories(Path.of("target", "papers"));
        Files.write(Path.of("target", "papers", "kommunstyrelsen.pdf"), pdf);
        assertThat(PdfValidator.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
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
