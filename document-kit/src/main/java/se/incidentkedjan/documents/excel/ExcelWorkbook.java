package se.incidentkedjan.documents.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.LegibleText;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.events.swedish.SwedishTime;

/**
 * Tables as a workbook (xlsx), one sheet each, and a last sheet that tells what the workbook is.
 *
 * <p>Below a table stand its notes, what «dold» means if a cell is kept back, and with them who the workbook is from and when
 * it was made. A table without either has nothing below it.
 *
 * <p>Numbers, days and instants have their real types; instants are local Swedish time, which the heading says. Text is
 * stored as text whatever it begins with. The hour that occurs twice when summer time ends looks the same both times in a
 * sheet, since Excel's times have no zone; CSV tells the two apart. Rows are written as they are read; each different text is
 * kept once until the end.
 *
 * @param issuer who it is from, for example «Exempelkommunen, socialnämnden»
 * @param title what it is
 * @param madeAt when it was made
 * @param tables at least one
 */
public record ExcelWorkbook(String issuer, String title, Instant madeAt, List<Table> tables) {

    /** What the file is to a browser. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String ABOUT = "Om arbetsboken";

    /** Keeps what was given. */
    public ExcelWorkbook {
        tables = List.copyOf(tables);
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("The workbook «" + title + "» has no tables.");
        }
    }

    /** {@return a workbook of one table, which it is named by} */
    public static ExcelWorkbook of(String issuer, Instant madeAt, Table table) {
        return new ExcelWorkbook(issuer, table.title(), madeAt, List.of(table));
    }

    /**
     * Takes what a paper has in tables and charts.
     *
     * @param paper with at least one table or chart
     * @return a workbook of the same figures
     */
    public static ExcelWorkbook of(Paper paper) {
        return new ExcelWorkbook(paper.issuer(), paper.title(), paper.madeAt(), paper.tables());
    }

    /**
     * Writes the file. The stream is flushed and left open.
     *
     * @throws IOException when the stream cannot be written
     * @throws IllegalArgumentException when a table has more rows or columns than a sheet can hold
     */
    public void writeTo(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(new LeftOpen(out), "Incidentkedjan", null)) {
            workbook.properties()
                    .setTitle(LegibleText.of(title))
                    .setCompany(LegibleText.of(issuer))
                    .setDescription("Framställd " + SwedishTime.dateAndTime(madeAt) + ", svensk tid")
                    .setDateProperty("Framställd", madeAt);
            SheetNames names = new SheetNames();
            // Its name is its own also when a table is called the same.
            String about = names.of(ABOUT);
            List<Row> lines = new ArrayList<>();
            lines.add(line("Titel", title));
            lines.add(line("Från", issuer));
            lines.add(line("Framställd", SwedishTime.dateAndTime(madeAt)));
            lines.add(line("Tidszon", "Alla klockslag är svensk tid (" + SwedishTime.ZONE + ")"));
            boolean hides = false;
            for (Table table : tables) {
                String name = names.of(table.title());
                Written written = write(workbook, name, table);
                lines.add(line("Rader i bladet " + name, Long.toString(written.rows())));
                hides |= written.hides();
            }
            if (hides) {
                lines.add(line(Cell.Hidden.WORD, Cell.Hidden.MEANING));
            }
            write(workbook, about, new Table(ABOUT, List.of(Column.text("Uppgift"), Column.text("Värde")), lines));
        }
        out.flush();
    }

    private static Row line(String label, String value) {
        return Row.of(Cell.of(label), Cell.of(value));
    }

    private Written write(Workbook workbook, String name, Table table) throws IOException {
        Worksheet worksheet = workbook.newWorksheet(name);
        try (worksheet) {
            String origin = issuer + ". Framställd " + SwedishTime.dateAndTime(madeAt) + ".";
            SheetWriter writer = new SheetWriter(worksheet, table, origin);
            return new Written(writer.write(), writer.hides());
        }
    }

    private record Written(long rows, boolean hides) {}
}
