package se.incidentkedjan.intake.register.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.intake.register.SheetReader.Outcome;

/** What Excel, or whoever writes its files, can put in a cell that no person meant. */
class OddCellsTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final Collected collected = new Collected();

    private Outcome read(String cell) throws IOException {
        var file = Rezipped.replacing(
                workbook(),
                SHEET,
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + "<row r=\"1\">" + cell + "</row></sheetData></worksheet>");
        return new SheetFiles().read(file, collected);
    }

    /** With one style, the second, for dates. */
    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Blad1");
            sheet.value(0, 0, LocalDate.of(2024, 3, 5));
            sheet.style(0, 0).format("yyyy-mm-dd").set();
            sheet.value(0, 1, "a shared text");
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"202403051430", "1E300", "99999999999999999999"})
    void whatIsShownAsADateAndIsNoneIsReadAsItStands(String raw) throws IOException {
        assertThat(read("<c r=\"A1\" s=\"1\"><v>" + raw + "</v></c>")).isInstanceOf(Outcome.Read.class);

        assertThat(collected.rows).containsExactly(List.of(raw));
    }

    @Test
    void theStyleOfTheseTestsIsThatOfADate() throws IOException {
        read("<c r=\"A1\" s=\"1\"><v>45356</v></c>");

        assertThat(collected.rows).containsExactly(List.of("2024-03-05"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E1000000", "1E-1000000", "-1E31", "1E2147483647"})
    void aNumberThatIsVeryLongWrittenOutIsReadAsItStands(String raw) throws IOException {
        assertThat(read("<c r=\"A1\"><v>" + raw + "</v></c>")).isInstanceOf(Outcome.Read.class);

        assertThat(collected.rows).containsExactly(List.of(raw));
    }

    @Test
    void aTextThatIsNotThereMakesAFileThatIsBroken() throws IOException {
        assertThat(read("<c r=\"A1\" t=\"s\"><v>-1</v></c>"))
                .isInstanceOfSatisfying(
                        Outcome.Unreadable.class,
                        unreadable -> assertThat(unreadable.what()).contains("går inte att läsa som .xlsx"));
    }
}
