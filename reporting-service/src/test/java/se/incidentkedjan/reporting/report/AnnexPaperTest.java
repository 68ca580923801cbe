package se.incidentkedjan.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.pdf.PdfDocument;
import se.incidentkedjan.reporting.PdfValidator;
import se.incidentkedjan.reporting.statistics.SystemLine;

class AnnexPaperTest {

    private static Paper annex(SystemLine... systems) {
        return AnnexPaper.of(
                Subject.of(Subject.Kind.KOMMUNSTYRELSEN),
                ReportPeriod.parse("2026").orElseThrow(),
                "Exempelkommunen",
                Town.statistics(),
                List.of(systems),
                Town.MADE_AT);
    }

    @Test
    void itSaysWhichSystemsHaveHadIncidentsAndWhatIsLeftToDo() {
        var table =
                annex(new SystemLine("E-post och kalender", 7, 3, 1), new SystemLine("Vatten", 2, 0, 0))
                        .tables()
                        .stream()
                        .filter(one -> one.title().endsWith("per system"))
                        .findFirst();

        assertThat(table)
                .hasValueSatisfying(one -> assertThat(one.rows())
                        .containsExactly(row("E-post och kalender", 7, 3, 1), row("Vatten", 2, 0, 0)));
    }

    private static Row row(String name, int... numbers) {
        var cells = Arrays.stream(numbers).mapToObj(Cell::of).toList();
        return Row.of(Cell.of(name), cells.get(0), cells.get(1), cells.get(2));
    }

    @Test
    void whereNoSystemIsKnownItSaysSo() {
        assertThat(annex().sections().stream().filter(one -> one.heading().equals("System")))
                .singleElement()
                .extracting(Section::toString)
                .asString()
                .contains("Ingen incident gäller ett känt system.");
    }

    @Test
    void itPassesTheValidator() throws IOException {
        var pdf = new ByteArrayOutputStream();
        PdfDocument.of(annex(new SystemLine("E-post och kalender", 7, 3, 1))).writeTo(pdf);

        assertThat(PdfValidator.faults(pdf.toByteArray(), PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void itBeginsWithWhoMayReadIt() {
        assertThat(annex().sections().getFirst().toString()).contains("Vem får läsa", "18 kap. 8 och 13 §§");
    }
}
