package se.incidentkedjan.documents.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.LegibleText;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.events.sheet.SheetText;
import se.incidentkedjan.events.swedish.SwedishTime;

/**
 * A table as CSV by RFC 4180, in the dialect that Swedish Excel opens with a double click: UTF-8 with a byte order mark,
 * semicolons between the fields, a comma in decimal numbers, lines that end with CR LF.
 *
 * <p>Days are ISO 8601 («2026-11-20»), instants are ISO 8601 in Swedish time with their offset
 * («2026-11-20T16:45:00+01:00»), answers are «Ja» and «Nej». A text that a spreadsheet would take for a formula has an
 * apostrophe before it. A line break in a text is a line feed. Rows are written as they are read.
 *
 * @param table what is written; its title is not
 */
public record CsvFile(Table table) {

    /** What the file is to a browser. */
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8;header=present";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    /**
     * Writes the file. The stream is flushed and left open.
     *
     * @throws IOException when the stream cannot be written
     */
    public void writeTo(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        csv.writeRecord(
                table.columns().stream().map(column -> guarded(column.title())).toList());
        for (Row row : table.rows()) {
            csv.writeRecord(row.cells().stream().map(CsvFile::written).toList());
        }
        csv.flush();
    }

    private static String written(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "";
            case Cell.Text(String text) -> guarded(text);
            case Cell.Whole(long number) -> Long.toString(number);
            case Cell.Exact exact -> exact.number().toPlainString().replace('.', ',');
            case Cell.Day day -> day.day().toString();
            case Cell.Moment moment -> {
                ZonedDateTime local =
                        moment.moment().truncatedTo(ChronoUnit.SECONDS).atZone(SwedishTime.ZONE);
                yield MOMENT.format(local);
            }
            case Cell.YesNo answer -> answer.word();
        };
    }

    private static String guarded(String text) {
        return SheetText.harmless(LegibleText.of(text));
    }
}
