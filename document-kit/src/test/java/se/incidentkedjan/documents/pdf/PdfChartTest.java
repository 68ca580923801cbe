package se.incidentkedjan.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Chart;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.SampleReport;
import se.incidentkedjan.documents.Samples;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.Table;

class PdfChartTest {

    @Test
    void aChartIsAFigureThatIsDescribedAndItsTableFollows() throws Exception {
        try (Opened opened = Opened.saying(SampleReport.boards())) {
            List<PDStructureElement> tags = opened.tags();
            assertThat(tags)
                    .extracting(PDStructureElement::getStructureType)
                    .containsSubsequence("H2", "H3", "Figure", "Table", "THead", "TBody");
            assertThat(tags)
                    .filteredOn(tag -> tag.getStructureType().equals("Figure"))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .containsExactly(
                            "Incidenter per nämnd. Socialnämnden har flest, och fler än 2025. Två uppgifter visas inte.");
        }
    }

    @Test
    void theWordsOfADrawingCanBeSearched() throws Exception {
        Chart chart = Chart.bars(
                "Titel",
                "Text.",
                "Nämnd",
                "antal",
                List.of("Prövningsnämnden"),
                Chart.Series.of("2026", Cell.of(4711)));
        try (Opened opened = Opened.saying(chart)) {
            // In the drawing and in the table.
            assertThat(opened.text().split("Prövningsnämnden", -1)).hasSize(3);
            assertThat(opened.text().split("4711", -1)).hasSize(3);
        }
    }

    @Test
    void aReportHasLevelsPointsAndWhatHiddenMeans() throws Exception {
        try (Opened report = Opened.of(SampleReport.report())) {
            keepToLookAt("report.pdf", report.pdf);
            assertThat(report.tags())
                    .extracting(PDStructureElement::getStructureType)
                    .containsSubsequence("H1", "H2", "H3", "H4", "Figure", "Table", "H3", "H4", "Figure", "Table", "H2")
                    .containsSubsequence("L", "LI", "LI");
            assertThat(report.text())
                    .contains("Varav hos bolagen dold")
                    .contains("Gymnasie- och vuxenutbildningsnämnden dold 6")
                    .contains("Dold: uppgiften är känd men visas inte")
                    .contains("Tom ruta: uppgiften är inte känd.");
            PDOutlineItem title =
                    report.document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(title.children())
                    .extracting(PDOutlineItem::getTitle)
                    .containsExactly("Läget", "Förslag till beslut", "Filer i dokumentet");
            assertThat(title.getFirstChild().children())
                    .extracting(PDOutlineItem::getTitle)
                    .containsExactly("Per nämnd", "Per månad");
        }
    }

    @Test
    void aChartIsNotBrokenOverSheetsWhereverItStands() throws Exception {
        for (int lines = 0; lines < 60; lines += 12) {
            Block filler = new Block.Paragraph("rad\n".repeat(lines) + "sist");
            try (Opened opened = Opened.saying(filler, new Block.Heading("Rubrik"), largest("Enhet "))) {
                int page = pageOf(opened, "Enhet 1.");
                assertThat(opened.textOfPage(page)).contains("Störst").contains("Enhet 24.");
            }
        }
    }

    @Test
    void onALyingSheetAsManyBarsAreDrawnAsHaveRoom() throws Exception {
        Paper paper = Paper.of("Exempelkommunen", "Prov", Samples.AFTERNOON)
                .landscape()
                .with(Section.of(
                        "Text",
                        new Block.Heading("Rubrik"),
                        largest("En enhet med ett långt namn som tar två rader när det står bredvid sin stapel, ")));
        try (Opened opened = Opened.of(paper)) {
            keepToLookAt("largest.pdf", opened.pdf);
            String first = opened.textOfPage(1);
            assertThat(first)
                    .contains("Rubrik", "Störst", "stapel, 1.", "stapel, 9.")
                    .containsPattern("De första \\d+ av 24 är ritade")
                    .doesNotContain("stapel, 24.");
            assertThat(opened.text()).contains("24 rader");
        }
    }

    @Test
    void theHeadingsOfATableDoNotStandAlone() throws Exception {
        for (int lines = 30; lines < 50; lines++) {
            Block filler = new Block.Paragraph("rad\n".repeat(lines) + "sist");
            Table table = new Table("Tabell", List.of(Column.text("Vad")), List.of(Row.of(Cell.of("värde"))));
            try (Opened opened = Opened.saying(filler, table)) {
                assertThat(opened.textOfPage(pageOf(opened, "Vad"))).contains("värde");
            }
        }
    }

    @Test
    void notesStandBelowATable() throws Exception {
        Table table = new Table("Tabell", List.of(Column.text("Vad")), List.of(Row.of(Cell.of("a"))))
                .withNote("Drillar är inte med.");
        try (Opened opened = Opened.saying(table)) {
            assertThat(opened.text()).contains("1 rad Drillar är inte med.").doesNotContain("Dold");
        }
    }

    @Test
    void theSameReportGivesTheSameBytes() {
        assertThat(PdfDocument.of(SampleReport.report()).bytes())
                .isEqualTo(PdfDocument.of(SampleReport.report()).bytes());
    }

    private static Chart largest(String name) {
        List<String> names =
                IntStream.rangeClosed(1, 24).mapToObj(i -> name + i + ".").toList();
        Chart.Series[] series = Stream.of("2026", "2025")
                .map(year -> new Chart.Series(year, Collections.nCopies(24, Cell.of(7))))
                .toArray(Chart.Series[]::new);
        return Chart.bars("Störst", "Alla lika.", "Enhet", "antal", names, series);
    }

    private static int pageOf(Opened opened, String words) throws IOException {
        for (int page = 1; page <= opened.pdf.pages(); page++) {
            if (opened.textOfPage(page).contains(words)) {
                return page;
            }
        }
        throw new AssertionError("On no sheet: " + words);
    }

    private static void keepToLookAt(String name, PdfDocument pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve(name), pdf.bytes());
    }
}
