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
import se.incidentkedjan.events.sheet.SheetText;
import se.incidentkedjan.events.swedish.SwedishTime;

/** The dialect that Swedish Excel opens with a double click, and cells written in it. */
final class CsvText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private CsvText() {}

    /** {@return a writer that has begun the file} */
    static CsvWriter begun(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        return CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
    }

    /** {@return a value as a program can read it} */
    static String of(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "";
            case Cell.Hidden() -> Cell.Hidden.WORD;
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

    /** {@return words in which nothing is invisible and nothing is a formula} */
    static String guarded(String text) {
        return SheetText.harmless(LegibleText.of(text));
    }
}
