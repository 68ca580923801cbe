package se.incidentkedjan.benchmarks.documents;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Chart;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.documents.csv.CsvFile;
import se.incidentkedjan.documents.csv.LongCsvFile;
import se.incidentkedjan.documents.excel.ExcelWorkbook;
import se.incidentkedjan.documents.pdf.PdfDocument;

/**
 * Makes one table of a thousand rows, and a report to a board, in each form and shows time, memory and size beside the bare
 * writing of their text.
 */
public final class DocumentsMain {

    private static final int ROWS = 1000;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 9;
    private static final Instant MADE_AT = Instant.parse("2026-11-20T15:45:30Z");

    private DocumentsMain() {}

    /** Runs without options, in about a minute. */
    public static void main(String[] args) throws IOException {
        Table table = table();
        Paper report = BoardReport.madeAt(MADE_AT);
        String text = measured("En tabell med %d rader".formatted(ROWS), forms(table))
                + "\n"
                + measured(
                        "En rapport med %d diagram och %d tabeller på %d sidor"
                                .formatted(
                                        charts(report),
                                        report.tables().size(),
                                        PdfDocument.of(report).pages()),
                        forms(report));
        System.out.printf("%s%n", text);
        Path file = Path.of(System.getProperty("project.root", "."), "target", "benchmarks", "documents.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static long charts(Paper paper) {
        return paper.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Chart.class::isInstance)
                .count();
    }

    private static List<Form> forms(Paper report) {
        return List.of(
                new Form("bara texten", 50, out -> {
                    for (Table table : report.tables()) {
                        bareText(table, out);
                    }
                }),
                new Form("CSV på längden", 50, out -> LongCsvFile.of(report).writeTo(out)),
                new Form("Excel", 5, out -> ExcelWorkbook.of(report).writeTo(out)),
                new Form("PDF", 1, out -> PdfDocument.of(report).writeTo(out)));
    }

    private static List<Form> forms(Table table) {
        return List.of(
                new Form("bara texten", 50, out -> bareText(table, out)),
                new Form("CSV", 50, out -> new CsvFile(table).writeTo(out)),
                new Form(
                        "Excel",
                        5,
                        out -> ExcelWorkbook.of("Exempelkommunen", MADE_AT, table)
                                .writeTo(out)),
                new Form(
                        "PDF",
                        1,
                        out -> PdfDocument.of(Paper.of("Exempelkommunen", "Register", MADE_AT)
                                        .landscape()
                                        .with(Section.of("Incidenter", table)))
                                .writeTo(out)));
    }

    private static String measured(String what, List<Form> forms) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            for (Form form : forms) {
                form.make();
            }
        }
        List<List<Made>> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            List<Made> round = new ArrayList<>();
            for (Form form : forms) {
                round.add(form.make());
            }
            rounds.add(round);
        }
        return shown(what, forms, rounds);
    }

    private static String shown(String what, List<Form> forms, List<List<Made>> rounds) {
        StringBuilder text = new StringBuilder("| %s | ms | × texten | MiB tagna | kB |%n".formatted(what))
                .append("|---|---:|---:|---:|---:|\n");
        double bare = median(rounds, 0, Made::nanos);
        for (int i = 0; i < forms.size(); i++) {
            double nanos = median(rounds, i, Made::nanos);
            text.append("| %s | %.1f | %.1f | %.1f | %.0f |%n"
                    .formatted(
                            forms.get(i).name(),
                            nanos / 1e6,
                            nanos / bare,
                            median(rounds, i, Made::allocated) / (1024 * 1024),
                            median(rounds, i, Made::size) / 1000));
        }
        return text.toString();
    }

    private static double median(List<List<Made>> rounds, int form, ToDoubleFunction<Made> value) {
        double[] sorted = rounds.stream()
                .mapToDouble(round -> value.applyAsDouble(round.get(form)))
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    /** The speed of light: the words of the cells and nothing else. */
    private static void bareText(Table table, ByteArrayOutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (Row row : table.rows()) {
            for (Cell cell : row.cells()) {
                text.write(bare(cell));
                text.write('\t');
            }
            text.write('\n');
        }
        text.flush();
    }

    private static String bare(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "";
            case Cell.Hidden() -> Cell.Hidden.WORD;
            case Cell.Text(String text) -> text;
            case Cell.Whole(long number) -> Long.toString(number);
            case Cell.Exact exact -> exact.number().toString();
            case Cell.Day day -> day.day().toString();
            case Cell.Moment moment -> moment.moment().toString();
            case Cell.YesNo answer -> answer.word();
        };
    }

    private static Table table() {
        return new Table(
                "Incidenter",
                List.of(
                        Column.text("Ärende"),
                        Column.moment("Fick vetskap"),
                        Column.text("Vad som har hänt"),
                        Column.text("Nämnd"),
                        Column.number("Berörda"),
                        Column.decimal("Allvar"),
                        Column.yesNo("Anmäld"),
                        Column.date("Avslutad")),
                IntStream.range(0, ROWS).mapToObj(DocumentsMain::row).toList());
    }

    private static Row row(int number) {
        return Row.of(
                Cell.of("2026-%06d".formatted(number)),
                Cell.of(MADE_AT.minus(Duration.ofHours(number))),
                Cell.of("Ett brev om ärende " + number
                        + " skickades till fel mottagare och hämtades tillbaka samma dag."),
                Cell.of(number % 2 == 0 ? "Socialnämnden" : "Barn- och utbildningsnämnden"),
                Cell.of(number % 97),
                Cell.of(BigDecimal.valueOf(number % 400, 2)),
                Cell.of(number % 3 == 0),
                Cell.of(LocalDate.of(2026, 11, 20).minusDays(number % 300)));
    }

    /**
     * A form of the table.
     *
     * @param name what it is called
     * @param times how often it is made at a time, so that what is quick can be measured
     * @param maker makes it
     */
    private record Form(String name, int times, Maker maker) {

        private Made make() throws IOException {
            LongSupplier allocated =
                    ((ThreadMXBean) ManagementFactory.getThreadMXBean())::getCurrentThreadAllocatedBytes;
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 21);
            long before = allocated.getAsLong();
            long begun = System.nanoTime();
            for (int i = 0; i < times; i++) {
                out.reset();
                maker.make(out);
            }
            double nanos = System.nanoTime() - begun;
            double bytes = allocated.getAsLong() - before;
            return new Made(nanos / times, bytes / times, out.size());
        }
    }

    private record Made(double nanos, double allocated, double size) {}

    private interface Maker {

        void make(ByteArrayOutputStream out) throws IOException;
    }
}
