package se.incidentkedjan.intake.register.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.incidentkedjan.events.sheet.SheetText;
import se.incidentkedjan.intake.register.Preview;
import se.incidentkedjan.intake.register.RowNote;

/**
 * Lists as CSV in the dialect that Swedish Excel opens with a double click. Headings and values are words of a file: what a
 * spreadsheet would take for a formula is only text.
 */
final class NoteFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private NoteFile() {}

    /** All that is to be known of rows, in the order of the file: of those that are not taken, and of those that are. */
    static byte[] of(Preview preview) {
        var all = Stream.concat(
                        preview.notes().stream().map(note -> new Line(note, "nej")),
                        preview.remarks().stream().map(note -> new Line(note, "ja")))
                .sorted(Comparator.comparingInt(line -> line.note().row()));
        return csv(Stream.concat(
                Stream.of(List.of("Rad", "Kolumn", "Vad", "Gör så här", "Förs in")), all.map(Line::cells)));
    }

    private record Line(RowNote note, String isTaken) {

        private List<String> cells() {
            return List.of(Integer.toString(note.row()), note.column(), note.what(), note.remedy(), isTaken);
        }
    }

    static byte[] csv(Stream<List<String>> rows) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(SheetText::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(UTF_8);
    }
}
