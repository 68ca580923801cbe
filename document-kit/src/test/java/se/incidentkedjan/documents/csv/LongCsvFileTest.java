package se.incidentkedjan.documents.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.SampleReport;
import se.incidentkedjan.documents.Samples;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.Table;

class LongCsvFileTest {

    private static final Table TIMES = new Table(
            "Tider",
            List.of(Column.text("Nämnd"), Column.decimal("Median").in("timmar"), Column.number("Antal")),
            List.of(
                    Row.of(Cell.of("Socialnämnden"), Cell.of(new BigDecimal("2.50")), Cell.of(14)),
                    Row.of(Cell.of("Kultur; fritid"), Cell.EMPTY, Cell.hidden())));

    @Test
    void eachValueHasALineThatSaysWhereItStands() throws IOException {
        assertThat(written(TIMES.withNote("Drillar är inte med.")))
                .isEqualTo(
                        "\uFEFFTabell;Rad;Kolumn;Värde;Enhet\r\n"
                                + "Tider;Socialnämnden;Median;2,50;timmar\r\n"
                                + "Tider;Socialnämnden;Antal;14;\r\n"
                                + "Tider;\"Kultur; fritid\";Median;;timmar\r\n"
                                + "Tider;\"Kultur; fritid\";Antal;dold;\r\n"
                                + "Tider;Anmärkning;;Drillar är inte med.;\r\n"
                                + "Om filen;Titel;;Uppföljning;\r\n"
                                + "Om filen;Från;;Exempelkommunen;\r\n"
                                + "Om filen;Framställd;;2026-11-20T16:45:30+01:00;\r\n"
                                + "Om filen;Tidszon;;Europe/Stockholm;\r\n"
                                + "Om filen;dold;;Dold: uppgiften är känd men visas inte, för att ingen ska kunna pekas ut. Det är inte noll.;\r\n");
    }

    @Test
    void whatNothingIsHiddenOfIsNotExplained() throws IOException {
        Table open = new Table("Öppen", TIMES.columns(), List.of(Row.of(Cell.of("a"), Cell.EMPTY, Cell.of(1))));

        assertThat(written(open)).doesNotContainIgnoringCase("dold");
    }

    @Test
    void tableRowAndColumnTogetherPointAtOneValue() throws IOException {
        Table twins = new Table(
                "Tider",
                List.of(Column.text("Vad"), Column.number("Antal"), Column.number("Antal")),
                List.of(
                        Row.of(Cell.of("Övrigt"), Cell.of(1), Cell.of(2)),
                        Row.of(Cell.of("Övrigt"), Cell.of(3), Cell.of(4)),
                        Row.of(Cell.of("Övrigt (2)"), Cell.of(5), Cell.of(6)),
                        Row.of(Cell.EMPTY, Cell.of(7), Cell.of(8)),
                        Row.of(Cell.of("Anmärkning"), Cell.of(9), Cell.of(10))));
        Table about =
                new Table("Om filen", List.of(Column.text("Vad")), List.of(Row.of(Cell.of("x")), Row.of(Cell.of("x"))));

        List<CsvRecord> records = read(written(TIMES, twins.withNote("Först"), about));

        Set<String> places = new HashSet<>();
        records.forEach(record -> places.add(record.getFields().subList(0, 3).toString()));
        assertThat(places).hasSameSizeAs(records);
        assertThat(records).extracting(record -> record.getField(0)).contains("Tider (2)", "Om filen (2)");
        assertThat(records).extracting(record -> record.getField(1)).contains("Övrigt (2)", "4", "Anmärkning (2)");
        assertThat(records).extracting(record -> record.getField(2)).contains("Antal (2)");
    }

    @Test
    void whatLooksLikeAFormulaIsHeldAsTextInEveryField() throws IOException {
        Table table = new Table(
                "=tabell",
                List.of(Column.text("Vad"), Column.text("=kolumn").in("=enhet")),
                List.of(Row.of(Cell.of("=rad"), Cell.of("=värde"))));

        assertThat(read(written(table)).get(1).getFields())
                .containsExactly("'=tabell", "'=rad", "'=kolumn", "'=värde", "'=enhet");
    }

    @Test
    void aPaperGivesItsTablesAndTheFiguresOfItsCharts() throws IOException {
        Paper paper = SampleReport.report().with(Section.of("Register", Samples.registerTable(2)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LongCsvFile.of(paper).writeTo(out);

        assertThat(read(out.toString(StandardCharsets.UTF_8)))
                .extracting(record -> String.join("|", record.getFields()))
                .contains(
                        "Incidenter per nämnd|Socialnämnden|2026|31|antal incidenter",
                        "Incidenter per nämnd|Kultur- och fritidsnämnden|2026|0|antal incidenter",
                        "Incidenter per nämnd|Kultur- och fritidsnämnden|2025|3|antal incidenter",
                        "Incidenter per månad|jul|2026|dold|antal incidenter",
                        "Incidenter|2026-000101|Anmäld|Ja|");
    }

    private static String written(Table... tables) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LongCsvFile("Exempelkommunen", "Uppföljning", Samples.AFTERNOON, List.of(tables)).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<CsvRecord> read(String csv) {
        return CsvReader.builder().fieldSeparator(';').ofCsvRecord(csv.substring(1)).stream()
                .toList();
    }
}
