package se.incidentkedjan.intake.register.sheet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.intake.register.SheetReader.Outcome;

class SheetFilesTest {

    private final Collected collected = new Collected();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-8 with a mark"})
    void swedishLettersAreReadInEveryCharsetThatSwedishProgramsWrite(String charset) {
        var text = "Nummer;Åtgärd\r\n1;Ändrad på Öland\r\n";
        var file = switch (charset) {
            case "UTF-16LE" -> ("\uFEFF" + text).getBytes(UTF_16LE);
            case "UTF-8 with a mark" -> ("\uFEFF" + text).getBytes(UTF_8);
            default -> text.getBytes(Charset.forName(charset));
        };

        assertThat(read(file)).isInstanceOf(Outcome.Read.class);

        assertThat(collected.rows).containsExactly(List.of("Nummer", "Åtgärd"), List.of("1", "Ändrad på Öland"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void theSeparatorIsTheOneOfTheHeadings(String separator) {
        read("a%1$s\"b;,\t\"%1$sc\n1%1$s2%1$s3".formatted(separator).getBytes(UTF_8));

        assertThat(collected.rows).containsExactly(List.of("a", "b;,\t", "c"), List.of("1", "2", "3"));
    }

    @Test
    void aSeparatorThatTheFileTellsIsUsedAndRowsAreCountedAsExcelDoes() {
        read("sep=|\r\na|b\r\n\r\n1|\"två\nrader\"\r\n2|\"med \"\"citat\"\"\"\r\n".getBytes(UTF_8));

        assertThat(collected.rows)
                .containsExactly(
                        List.of("a", "b"), List.of(""), List.of("1", "två\nrader"), List.of("2", "med \"citat\""));
        assertThat(collected.numbers).containsExactly(2, 3, 4, 5);
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldWithTheRowBeforeIt() {
        var outcome = read("a;b\n1;2\n3;\"fyra\n5;6\n".getBytes(UTF_8));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Unreadable.class,
                        unreadable -> assertThat(unreadable.what()).contains("efter rad 2", "citattecken"));
    }

    @Test
    void whatIsNoTableIsToldApart() {
        assertThat(what(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .contains(".xls", "lösenord");
        assertThat(what("%PDF-1.7".getBytes(UTF_8))).contains("PDF");
        assertThat(what(new byte[] {1, 2, 0, 4})).contains("varken .xlsx eller CSV");
        assertThat(what(zip("content.xml", 10))).contains(".ods");
        assertThat(what(new byte[] {'P', 'K', 3, 4, 9, 9})).contains("inte");
    }

    @Test
    void aWorkbookIsReadWithItsDatesFormulasAndNumbersAsPeopleSeeThem() {
        var file = workbook(sheet -> {
            sheet.value(0, 0, "Nummer");
            sheet.value(0, 1, "Datum");
            sheet.value(0, 2, "Tid");
            sheet.value(0, 3, "Summa");
            sheet.value(1, 0, 412);
            sheet.value(1, 1, LocalDate.of(2024, 3, 5));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, LocalDateTime.of(2024, 3, 5, 14, 30));
            sheet.style(1, 2).format("yyyy-mm-dd hh:mm").set();
            sheet.formula(1, 3, "A2+1");
            sheet.value(3, 0, 1.5);
            sheet.style(3, 0).format("\"dagar\" 0.0").set();
            sheet.value(3, 3, true);
        });

        assertThat(read(file)).isEqualTo(new Outcome.Read(List.of("Excel.")));

        assertThat(collected.rows)
                .contains(
                        List.of("Nummer", "Datum", "Tid", "Summa"),
                        List.of("412", "2024-03-05", "2024-03-05 14:30", ""))
                .last()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .startsWith("1.5")
                .endsWith("ja");
        assertThat(collected.numbers).last().isEqualTo(4);
    }

    @Test
    void theFirstVisibleSheetWithSomethingInItIsTheOne() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            workbook.newWorksheet("Tomt");
            workbook.newWorksheet("Incidenter").value(0, 0, "Nummer");
            workbook.newWorksheet("Annat").value(0, 0, "nej");
        }

        assertThat(read(bytes.toByteArray()))
                .isInstanceOfSatisfying(
                        Outcome.Read.class,
                        read -> assertThat(read.notes().getFirst()).contains("«Incidenter»"));
        assertThat(collected.rows).containsExactly(List.of("Nummer"));
    }

    @Test
    void aSmallFileThatUnpacksToVeryMuchIsGivenUp() {
        assertThat(what(zip("xl/workbook.xml", 200_000_000))).contains("för stor när den packas upp");
    }

    @Test
    void nothingOutsideTheFileIsReadByIt() throws IOException {
        var outside = Files.createTempFile("outside", ".txt");
        Files.writeString(outside, "zebrafink");
        var file = workbook(sheet -> sheet.value(0, 0, "Nummer"));
        var changed = Rezipped.replacing(
                file,
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + outside.toUri() + "\">]>"
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>");

        read(changed);

        assertThat(collected.rows.toString()).doesNotContain("zebrafink");
        Files.delete(outside);
    }

    private Outcome read(byte[] file) {
        return new SheetFiles().read(file, collected);
    }

    private String what(byte[] file) {
        return read(file) instanceof Outcome.Unreadable(String what) ? what : "";
    }

    private static byte[] workbook(Consumer<Worksheet> fill) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            fill.accept(workbook.newWorksheet("Blad1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, int size) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            var piece = new byte[10_000];
            for (int left = size; left > 0; left -= piece.length) {
                zip.write(piece, 0, Math.min(left, piece.length));
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
