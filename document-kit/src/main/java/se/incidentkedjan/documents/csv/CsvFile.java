package se.incidentkedjan.documents.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Table;

/**
 * A table as CSV by RFC 4180, in the dialect that Swedish Excel opens with a double click: UTF-8 with a byte order mark,
 * semicolons between the fields, a comma in decimal numbers, lines that end with CR LF.
 *
 * <p>Days are ISO 8601 («2026-11-20»), instants are ISO 8601 in Swedish time with their offset
 * («2026-11-20T16:45:00+01:00»), answers are «Ja» and «Nej», a value that is kept back is «dold». A text that a spreadsheet
 * would take for a formula has an apostrophe before it. A line break in a text is a line feed. Rows are written as they are
 * read.
 *
 * @param table what is written; its title, units and notes are not, since all lines are rows of the table
 */
public record CsvFile(Table table) {

    /** What the file is to a browser. */
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8;header=present";

    /**
     * Writes the file. The stream is flushed and left open.
     *
     * @throws IOException when the stream cannot be written
     */
    public void writeTo(OutputStream out) throws IOException {
        CsvWriter csv = CsvText.begun(out);
        csv.writeRecord(table.columns().stream()
                .map(column -> CsvText.guarded(column.title()))
                .toList());
        for (Row row : table.rows()) {
            csv.writeRecord(row.cells().stream().map(CsvText::of).toList());
        }
        csv.flush();
    }
}
