package se.incidentkedjan.documents.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Samples;
import se.incidentkedjan.documents.Table;

class CsvFileTest {

    @Test
    void swedishExcelCanOpenIt() throws IOException {
        Table table = new Table(
                "Prov",
                List.of(
                        Column.text("Ärende"),
                        Column.number("Antal"),
                        Column.decimal("Mått"),
                        Column.date("Dag"),
                        Column.moment("När"),
                        Column.yesNo("Svar")),
                List.of(
                        Row.of(
                                Cell.of("åäö; \"§\""),
                                Cell.of(-12),
                                Cell.of(new BigDecimal("1234.50")),
                                Cell.of(LocalDate.of(2026, 11, 20)),
                                Cell.of(Instant.parse("2026-11-20T15:45:30.999Z")),
                                Cell.of(true)),
                        Row.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY)));

        assertThat(written(table))
                .isEqualTo("\uFEFFÄrende;Antal;Mått;Dag;När;Svar\r\n"
                        + "\"åäö; \"\"§\"\"\";-12;1234,50;2026-11-20;2026-11-20T16:45:30+01:00;Ja\r\n"
                        + ";;;;;\r\n");
    }

    @Test
    void aValueThatIsKeptBackIsAWordAndNeitherNothingNorZero() throws IOException {
        Table table = new Table(
                "Prov",
                List.of(Column.text("Nämnd"), Column.number("Antal").in("incidenter")),
                List.of(Row.of(Cell.of("a"), Cell.hidden()), Row.of(Cell.of("b"), Cell.EMPTY)));

        assertThat(written(table)).isEqualTo("\uFEFFNämnd;Antal\r\na;dold\r\nb;\r\n");
    }

    @Test
    void theHourThatOccursTwiceIsToldApart() throws IOException {
        Table table = new Table(
                "Prov",
                List.of(Column.moment("När")),
                List.of(
                        Row.of(Cell.of(Instant.parse("2026-10-25T00:30:00Z"))),
                        Row.of(Cell.of(Instant.parse("2026-10-25T01:30:00Z")))));

        assertThat(read(written(table)))
                .extracting(record -> record.getField(0))
                .containsExactly("När", "2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+46701740605",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "  =HYPERLINK(\"x\")",
                "\n=1",
                "\u00A0=1",
                "\uFEFF=1",
                "\"=1",
                "＝1+1",
                "=cmd|' /C calc'!A0"
            })
    void whatLooksLikeAFormulaIsHeldAsText(String text) throws IOException {
        Table table = new Table(
                "Prov",
                List.of(Column.text("Rubrik"), Column.text(text)),
                List.of(Row.of(Cell.of("a"), Cell.of(text))));

        for (CsvRecord record : read(written(table))) {
            assertThat(record.getField(1)).isEqualTo("'" + text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-2", "a=b", "Ärende 5 @ IT", "'citat'", "§ 12", "–5 grader"})
    void otherTextIsLeftAsItIs(String text) throws IOException {
        Table table = new Table("Prov", List.of(Column.text("Text")), List.of(Row.of(Cell.of(text))));

        assertThat(read(written(table)).getLast().getField(0)).isEqualTo(text);
    }

    @Test
    void strangeSignsAreSeenAndLinesAreKept() throws IOException {
        Table table = new Table(
                "Prov",
                List.of(Column.text("Text")),
                List.of(Row.of(Cell.of("ett\r\ntvå\rtre\u0000\uD83E\uDDEF<script>\u202E"))));

        assertThat(read(written(table)).getLast().getField(0))
                .isEqualTo("ett\ntvå\ntre[U+0000]\uD83E\uDDEF<script>[U+202E]");
    }

    @Test
    void aHundredThousandRowsAreWrittenAsTheyAreRead() throws IOException {
        Counting out = new Counting();
        int rows = 100_000;
        long[] writtenAtHalf = {0};
        Iterator<Row> source = IntStream.range(0, rows)
                .mapToObj(number -> {
                    if (number == rows / 2) {
                        writtenAtHalf[0] = out.bytes;
                    }
                    return Samples.incident(number);
                })
                .iterator();

        new CsvFile(new Table("Stor", Samples.registerTable(0).columns(), () -> source)).writeTo(out);

        // Half of them is some six million bytes; a few thousand may wait in a buffer.
        assertThat(writtenAtHalf[0]).isGreaterThan(out.bytes * 49 / 100).isPositive();
        assertThat(out.closed).isFalse();
    }

    @Test
    void aRowThatDoesNotFitIsRefusedWhenItIsRead() {
        Iterable<Row> source =
                () -> List.of(Row.of(Cell.of("a")), Row.of(Cell.of(1))).iterator();
        CsvFile file = new CsvFile(new Table("Prov", List.of(Column.text("Text")), source));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> file.writeTo(OutputStream.nullOutputStream()))
                .withMessage("Row 2 of the table «Prov» has a Whole in the column «Text», which takes TEXT.");
    }

    private static String written(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvFile(table).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<CsvRecord> read(String csv) {
        assertThat(csv).startsWith("\uFEFF");
        return CsvReader.builder().fieldSeparator(';').ofCsvRecord(csv.substring(1)).stream()
                .toList();
    }

    private static final class Counting extends OutputStream {

        private long bytes;
        private boolean closed;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] many, int from, int length) {
            bytes += length;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
