package se.incidentkedjan.documents.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.LegibleText;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.events.swedish.SwedishTime;

/**
 * Several tables as one CSV file, a line for each value, in the dialect of {@link CsvFile}.
 *
 * <p>The columns are «Tabell», «Rad», «Kolumn», «Värde» and «Enhet». A row goes by its first cell, or by its number when that
 * is empty or the table has one column only. Where a name has been taken, of a table in the file, of a row in its table or of
 * a column, the next has a number after it, «Övrigt (2)»: so table, row and column together point at one value. A value that
 * is not known is empty, one that is kept back is «dold».
 *
 * <p>Notes stand after their table in the row «Anmärkning», without a column. The table «Om filen» comes last and says what
 * the file is, who it is from, when it was made, and what «dold» means when it occurs. Rows are written as they are read;
 * the names of the rows of one table are held while it is written.
 *
 * @param issuer who it is from
 * @param title what it is
 * @param madeAt when it was made
 * @param tables what is written, in their order
 */
public record LongCsvFile(String issuer, String title, Instant madeAt, List<Table> tables) {

    /** What the file is to a browser. */
    public static final String MEDIA_TYPE = CsvFile.MEDIA_TYPE;

    private static final String ABOUT = "Om filen";
    private static final String NOTE = "Anmärkning";

    /** Keeps what was given. */
    public LongCsvFile {
        tables = List.copyOf(tables);
    }

    /** {@return what a paper has in tables and charts} */
    public static LongCsvFile of(Paper paper) {
        return new LongCsvFile(paper.issuer(), paper.title(), paper.madeAt(), paper.tables());
    }

    /**
     * Writes the file. The stream is flushed and left open.
     *
     * @throws IOException when the stream cannot be written
     */
    public void writeTo(OutputStream out) throws IOException {
        CsvWriter csv = CsvText.begun(out);
        csv.writeRecord("Tabell", "Rad", "Kolumn", "Värde", "Enhet");
        Names names = new Names();
        names.own(ABOUT);
        boolean hides = false;
        for (Table table : tables) {
            hides |= write(csv, names.own(table.title().isBlank() ? "Tabell" : table.title()), table);
        }
        about(csv, "Titel", title);
        about(csv, "Från", issuer);
        about(csv, "Framställd", CsvText.of(Cell.of(madeAt)));
        about(csv, "Tidszon", SwedishTime.ZONE.getId());
        if (hides) {
            about(csv, Cell.Hidden.WORD, Cell.Hidden.MEANING);
        }
        csv.flush();
    }

    /** {@return whether a value is kept back} */
    private static boolean write(CsvWriter csv, String name, Table table) {
        Names columnNames = new Names();
        List<String> columns = table.columns().stream()
                .map(column -> columnNames.own(column.title()))
                .toList();
        Names rowNames = new Names();
        // What follows the table has this name for itself.
        rowNames.own(NOTE);
        int first = columns.size() == 1 ? 0 : 1;
        boolean hides = false;
        int number = 0;
        for (Row row : table.rows()) {
            number++;
            String words = first == 0 ? "" : CsvText.of(row.cells().getFirst());
            String rowName = rowNames.own(words.isBlank() ? Integer.toString(number) : words);
            for (int i = first; i < columns.size(); i++) {
                Cell cell = row.cells().get(i);
                hides |= cell instanceof Cell.Hidden;
                csv.writeRecord(
                        CsvText.guarded(name),
                        CsvText.guarded(rowName),
                        CsvText.guarded(columns.get(i)),
                        CsvText.of(cell),
                        unit(table.columns().get(i)));
            }
        }
        for (String note : table.notes()) {
            csv.writeRecord(CsvText.guarded(name), NOTE, "", CsvText.guarded(note), "");
        }
        return hides;
    }

    private static String unit(Column column) {
        return column.unit() == null ? "" : CsvText.guarded(column.unit());
    }

    private static void about(CsvWriter csv, String label, String value) {
        csv.writeRecord(ABOUT, label, "", CsvText.guarded(value), "");
    }

    /** Names of which no two are alike. */
    private static final class Names {

        private final Map<String, Integer> taken = new HashMap<>();

        private String own(String wanted) {
            String name = LegibleText.of(wanted);
            int times = taken.merge(name, 1, Integer::sum);
            return times == 1 ? name : own(name + " (" + times + ")");
        }
    }
}
