package se.incidentkedjan.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Samples;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.Table;

class PdfDocumentTest {

    @Test
    void aRegisterIsLaidOutOnTwoLyingSheets() throws Exception {
        try (Opened register = Opened.of(Samples.register())) {
            keepToLookAt("register.pdf", register.pdf);
            assertThat(register.pdf.pages()).isEqualTo(2).isEqualTo(register.document.getNumberOfPages());
            PDPage sheet = register.document.getPage(0);
            assertThat(Math.round(sheet.getMediaBox().getWidth())).isEqualTo(842);
            assertThat(Math.round(sheet.getMediaBox().getHeight())).isEqualTo(595);
        }
    }

    @Test
    void eachSheetSaysWhatItIsPartOf() throws Exception {
        Paper paper = Samples.register();
        try (Opened register = Opened.of(paper)) {
            for (int page = 1; page <= 2; page++) {
                assertThat(register.textOfPage(page))
                        .contains("Exempelkommunen, socialnämnden")
                        .contains("Register över personuppgiftsincidenter")
                        .contains("Framställd fredag 20 november 2026 kl. 16.45")
                        .contains("Sida " + page + " av 2")
                        .contains("Innehållets kontrollsumma: " + paper.contentHash());
            }
        }
    }

    @Test
    void theHeadingsOfALongTableStandOnEachSheet() throws Exception {
        try (Opened table = Opened.saying(Samples.registerTable(200))) {

            assertThat(table.pdf.pages()).isGreaterThan(8);
            for (int page = 1; page <= table.pdf.pages(); page++) {
                assertThat(table.textOfPage(page)).contains("Fick vetskap").contains("Avslutad");
            }
            String all = table.text();
            for (int row = 0; row < 200; row++) {
                assertThat(all).contains("2026-%06d".formatted(101 + row));
            }
            assertThat(all).contains("200 rader");
        }
    }

    @Test
    void valuesAreWrittenAsInSweden() throws Exception {
        Table table = new Table(
                "Värden",
                List.of(Column.number("Antal"), Column.decimal("Mått"), Column.moment("När"), Column.yesNo("Svar")),
                List.of(Row.of(
                        Cell.of(-1234567),
                        Cell.of(new BigDecimal("12345.50")),
                        // The second time it is half past two that night.
                        Cell.of(Instant.parse("2026-10-25T01:30:00Z")),
                        Cell.of(false))));
        try (Opened opened = Opened.saying(table)) {
            assertThat(opened.text().replace('\u00A0', ' '))
                    .contains("−1 234 567")
                    .contains("12 345,50")
                    .contains("2026-10-25 02.30 (normaltid)")
                    .contains("Nej")
                    .contains("När (svensk tid)");
        }
    }

    @Test
    void aTableWithoutRowsSaysSo() throws Exception {
        Table empty = new Table("Incidenter", List.of(Column.text("Ärende")), List.of());
        try (Opened opened = Opened.saying(empty)) {
            assertThat(opened.text()).contains("Tabellen har inga rader.");
        }
    }

    @Test
    void theSamePaperGivesTheSameBytes() {
        byte[] first = PdfDocument.of(Samples.register()).bytes();
        assertThat(PdfDocument.of(Samples.register()).bytes()).isEqualTo(first);
        assertThat(PdfDocument.of(Samples.register().with(Section.of("Tillägg")))
                        .bytes())
                .isNotEqualTo(first);
    }

    @Test
    void severalMayMakePapersAtOnce() throws Exception {
        byte[] alone = PdfDocument.of(Samples.register()).bytes();
        Callable<byte[]> make = () -> PdfDocument.of(Samples.register()).bytes();
        try (ExecutorService several = Executors.newFixedThreadPool(4)) {
            for (Future<byte[]> made : several.invokeAll(List.of(make, make, make, make))) {
                assertThat(made.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void moreRowsThanMemoryHasRoomForAreRefusedInWords() {
        Table table = new Table(
                "Stor",
                List.of(Column.number("Antal")),
                Collections.nCopies(PdfDocument.MOST_ROWS + 1, Row.of(Cell.of(1))));
        Paper paper = Paper.of("Exempelkommunen", "Stor", Samples.AFTERNOON).with(Section.of("Text", table));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PdfDocument.of(paper))
                .withMessageContaining("has 2001 rows, and a PDF takes at most 2000");
    }

    @Test
    void theTypefacesAreInTheDocument() throws Exception {
        try (Opened register = Opened.of(Samples.register())) {
            var resources = register.document.getPage(1).getResources();
            int fonts = 0;
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("LiberationSans");
                fonts++;
            }
            assertThat(fonts).isEqualTo(2);
        }
    }

    @Test
    void theDocumentRunsNothingAndFetchesNothing() throws Exception {
        try (Opened register = Opened.of(Samples.register())) {
            var catalog = register.document.getDocumentCatalog().getCOSObject();
            assertThat(catalog.containsKey(COSName.OPEN_ACTION)).isFalse();
            assertThat(catalog.containsKey(COSName.AA)).isFalse();
            assertThat(catalog.containsKey(COSName.NAMES)).isFalse();
            assertThat(catalog.containsKey(COSName.ACRO_FORM)).isFalse();
            for (PDPage page : register.document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
            }
        }
    }

    @Test
    void aStreamIsWrittenAndLeftOpen() throws Exception {
        PdfDocument pdf = PdfDocument.of(Paper.of("Exempelkommunen", "Tomt", Samples.AFTERNOON));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.writeTo(out);
        assertThat(out.toByteArray()).isEqualTo(pdf.bytes()).hasSize(pdf.size());
    }

    @Test
    void strangeSignsTakeTheirSheets() throws Exception {
        try (Opened strange = Opened.of(Samples.strange())) {
            keepToLookAt("strange.pdf", strange.pdf);
            assertThat(strange.text())
                    .contains("Utkast <1> – «prov»")
                    .contains("60 rader")
                    .contains("[U+1F9EF] [U+0007] é slut");
        }
    }

    private static void keepToLookAt(String name, PdfDocument pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve(name), pdf.bytes());
    }
}
