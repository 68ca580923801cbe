package se.incidentkedjan.documents.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.SampleReport;
import se.incidentkedjan.documents.Samples;
import se.incidentkedjan.documents.Table;

class ExcelWorkbookTest {

    @TempDir
    private Path folder;

    private static final Table KINDS = new Table(
            "Slag",
            List.of(
                    Column.text("Ärende"),
                    Column.number("Antal"),
                    Column.decimal("Mått"),
                    Column.date("Dag"),
                    Column.moment("När"),
                    Column.yesNo("Svar")),
            List.of(Row.of(
                    Cell.of("2026-000101"),
                    Cell.of(-12),
                    Cell.of(new BigDecimal("1234.50")),
                    Cell.of(LocalDate.of(2026, 11, 20)),
                    Cell.of(Instant.parse("2026-07-01T15:45:30.500Z")),
                    Cell.of(true))));

    @Test
    void cellsHaveTheirRealTypes() throws IOException {
        List<org.dhatim.fastexcel.reader.Row> rows = rows(written(KINDS));

        assertThat(rows.getFirst())
                .extracting(org.dhatim.fastexcel.reader.Cell::getText)
                .containsExactly("Ärende", "Antal", "Mått", "Dag", "När (svensk tid)", "Svar");
        org.dhatim.fastexcel.reader.Row row = rows.getLast();
        assertThat(row)
                .extracting(org.dhatim.fastexcel.reader.Cell::getType)
                .containsExactly(
                        CellType.STRING,
                        CellType.NUMBER,
                        CellType.NUMBER,
                        CellType.NUMBER,
                        CellType.NUMBER,
                        CellType.STRING);
        assertThat(row.getCellAsString(0)).contains("2026-000101");
        assertThat(row.getCellAsNumber(1)).contains(new BigDecimal("-12"));
        assertThat(row.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("1234.5");
        assertThat(row.getCellAsDate(3)).contains(LocalDateTime.of(2026, 11, 20, 0, 0));
        assertThat(row.getCellAsDate(4)).contains(LocalDateTime.of(2026, 7, 1, 17, 45, 30));
        assertThat(row.getCellAsString(5)).contains("Ja");
        assertThat(row.getCell(3).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(row.getCell(4).getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
    }

    @Test
    void headingsStayInSightAndFilter() throws Exception {
        Map<String, String> parts = parts(written(Samples.registerTable(1200)));
        String sheet = Objects.requireNonNull(parts.get("xl/worksheets/sheet1.xml"));

        assertThat(sheet)
                .contains("state=\"frozen\"")
                .contains("ySplit=\"1\"")
                .contains("<autoFilter ref=\"A1:G1201\"");
        assertThat(sheet).contains("<cols><col ");
        assertThat(parts.get("docProps/core.xml")).contains("<dc:title>Incidenter</dc:title>");
        assertThat(parts.get("docProps/app.xml")).contains("<Company>Exempelkommunen</Company>");
    }

    @Test
    void theLastSheetTellsWhatTheWorkbookIs() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(written(KINDS)))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("Slag", "Om arbetsboken");
            assertThat(sheets.getLast().read())
                    .extracting(row -> row.getCellText(0) + ": " + row.getCellText(1))
                    .contains(
                            "Titel: Slag",
                            "Från: Exempelkommunen",
                            "Framställd: fredag 20 november 2026 kl. 16.45",
                            "Tidszon: Alla klockslag är svensk tid (Europe/Stockholm)",
                            "Rader i bladet Slag: 1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46701740605", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://kommun.example\";\"x\")"})
    void nothingIsAFormula(String text) throws Exception {
        byte[] file = written(texts(text));

        parts(file)
                .forEach((name, part) ->
                        assertThat(part).as(name).doesNotContain("<f>").doesNotContain("<f "));
        org.dhatim.fastexcel.reader.Cell cell = rows(file).getLast().getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getText()).isEqualTo(text);
        // So it stays text also when somebody edits it.
        assertThat(formatOf("A2", file)).isEqualTo("@");
    }

    @Test
    void strangeTextIsKeptOrSeen() throws Exception {
        byte[] file = written(texts("<script>&amp;\u0000\uD83E\uDDEF\r\nrad två שלום\u202E\uFFFF\uD800 ]]>"));

        assertThat(rows(file).getLast().getCellText(0))
                .isEqualTo("<script>&amp;[U+0000]\uD83E\uDDEF\nrad två שלום[U+202E][U+FFFF][U+D800] ]]>");
    }

    @Test
    void whatExcelWouldReadAsASignByItsNumberIsKeptAsWritten() throws Exception {
        Map<String, String> parts = parts(written(texts("fil_x0041_namn")));

        // _x005F_ is the underscore by its number: Excel shows the text as it was written.
        assertThat(String.join("", parts.values())).contains("fil_x005F_x0041_namn");
    }

    @Test
    void aTextLongerThanACellIsCutAndSaysSo() throws IOException {
        String shown = rows(written(texts("å".repeat(40_000)))).getLast().getCellText(0);

        assertThat(shown)
                .hasSize(32_767)
                .startsWith("ååå")
                .endsWith("[avkortad: texten har 40000 tecken, en cell i Excel rymmer 32767]");
    }

    @Test
    void numbersThatExcelWouldRoundAndDaysItDoesNotKnowAreText() throws IOException {
        Table table = new Table(
                "Gränser",
                List.of(Column.number("Antal"), Column.date("Dag"), Column.decimal("Mått")),
                List.of(Row.of(
                        Cell.of(Long.MAX_VALUE),
                        Cell.of(LocalDate.of(1862, 1, 1)),
                        Cell.of(new BigDecimal("0.12345678901234567890")))));

        assertThat(rows(written(table)).getLast())
                .extracting(org.dhatim.fastexcel.reader.Cell::getText)
                .containsExactly("9223372036854775807", "1862-01-01", "0.12345678901234567890");
    }

    @Test
    void sheetsGetNamesThatExcelTakes() throws IOException {
        List<Table> tables = List.of(
                named("Incidenter: KS/SN [2026]?"),
                named("'Incidenter'"),
                named("INCIDENTER"),
                named("History"),
                named("   "),
                named("Om arbetsboken"),
                named("Socialnämndens personuppgiftsincidenter 2026"),
                named("Socialnämndens personuppgiftsincidenter 2027"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExcelWorkbook("Exempelkommunen", "Flera", Samples.AFTERNOON, tables).writeTo(out);

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly(
                            "Incidenter KS SN 2026",
                            "Incidenter",
                            "INCIDENTER (2)",
                            "History (2)",
                            "Blad",
                            "Om arbetsboken (2)",
                            "Socialnämndens personuppgiftsi…",
                            "Socialnämndens personuppgi… (2)",
                            "Om arbetsboken");
        }
    }

    @Test
    void moreRowsThanASheetHoldsAreRefusedInWords() {
        Row row = Row.of(Cell.of(1));
        Iterable<Row> many = () -> Collections.nCopies(1_048_576, row).iterator();
        Table table = new Table("Stor", List.of(Column.number("Antal")), many);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExcelWorkbook.of("Exempelkommunen", Samples.AFTERNOON, table)
                        .writeTo(OutputStream.nullOutputStream()))
                .withMessageContaining("more rows than the 1048575 an Excel sheet holds");
    }

    @Test
    void whatIsKeptBackIsAWordAndIsExplainedBelowTheRows() throws Exception {
        Table table = new Table(
                        "Per nämnd",
                        List.of(Column.text("Nämnd"), Column.number("Antal").in("incidenter")),
                        List.of(Row.of(Cell.of("Socialnämnden"), Cell.of(0)), Row.of(Cell.of("Bygg"), Cell.hidden())))
                .withNote("=Drillar är inte med.");
        byte[] file = written(table);

        List<org.dhatim.fastexcel.reader.Row> rows = rows(file);
        assertThat(rows.get(0).getCellText(1)).isEqualTo("Antal (incidenter)");
        assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(rows.get(2).getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(2).getCellText(1)).isEqualTo("dold");
        assertThat(rows.stream().skip(3).map(row -> row.getCellText(0)).filter(text -> !text.isEmpty()))
                .containsExactly(
                        "=Drillar är inte med.",
                        Cell.Hidden.MEANING,
                        "Exempelkommunen. Framställd fredag 20 november 2026 kl. 16.45.");
        // What is filtered ends above the notes.
        assertThat(parts(file).get("xl/worksheets/sheet1.xml"))
                .contains("<autoFilter ref=\"A1:B3\"")
                .doesNotContain("<f>");
        assertThat(lastSheet(file)).contains("dold: " + Cell.Hidden.MEANING);
    }

    @Test
    void aTableWithoutNotesHasNothingBelowItAndNothingIsExplained() throws IOException {
        byte[] file = written(KINDS);

        assertThat(rows(file)).hasSize(2);
        assertThat(lastSheet(file)).noneMatch(line -> line.startsWith("dold"));
    }

    @Test
    void aPaperGivesASheetForEachTableAndChart() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExcelWorkbook.of(SampleReport.report()).writeTo(out);
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("report.xlsx"), out.toByteArray());

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly("Incidenter per nämnd", "Incidenter per månad", "Om arbetsboken");
        }
    }

    @Test
    void everyPartIsWellFormed() throws Exception {
        byte[] file = written(Samples.registerTable(14));
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("register.xlsx"), file);
        Map<String, String> parts = parts(file);

        assertThat(parts).isNotEmpty();
        for (String part : parts.values()) {
            DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static Table named(String title) {
        return new Table(title, List.of(Column.text("Text")), List.of());
    }

    private static Table texts(String text) {
        return new Table("Text", List.of(Column.text("Text")), List.of(Row.of(Cell.of(text))));
    }

    private static byte[] written(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExcelWorkbook.of("Exempelkommunen", Samples.AFTERNOON, table).writeTo(out);
        return out.toByteArray();
    }

    private static List<String> lastSheet(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheets().toList().getLast().read().stream()
                    .map(row -> row.getCellText(0) + ": " + row.getCellText(1))
                    .toList();
        }
    }

    private static List<org.dhatim.fastexcel.reader.Row> rows(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(file), new org.dhatim.fastexcel.reader.ReadingOptions(true, false))) {
            return workbook.getFirstSheet().read();
        }
    }

    private String formatOf(String cell, byte[] file) throws IOException {
        Map<String, String> parts = parts(file);
        String styles = found("<cellXfs.*</cellXfs>", parts.get("xl/styles.xml"), 0);
        int style =
                Integer.parseInt(found("<c r=\"" + cell + "\" s=\"(\\d+)\"", parts.get("xl/worksheets/sheet1.xml"), 1));
        String number = found("(?:<xf .*?){" + style + "}<xf numFmtId=\"(\\d+)\"", styles, 1);
        return found("numFmtId=\"" + number + "\" formatCode=\"([^\"]*)\"", parts.get("xl/styles.xml"), 1);
    }

    private static String found(String pattern, @Nullable String text, int group) {
        Matcher matcher = Pattern.compile(pattern).matcher(Objects.requireNonNull(text));
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(group);
    }

    private Map<String, String> parts(byte[] file) throws IOException {
        Path stored = Files.write(folder.resolve("workbook.xlsx"), file);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(stored.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
