package se.incidentkedjan.reporting.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Years as files. The same years always give the same bytes. */
public final class OpenFile {

    /** What a CSV file is to a browser. */
    public static final String CSV_TYPE = "text/csv;charset=UTF-8;header=present";

    /** What a JSON file is to a browser. */
    public static final String JSON_TYPE = "application/json";

    private OpenFile() {}

    /** As CSV by RFC 4180: UTF-8 without a byte order mark, commas, a decimal point, lines that end with CR LF, a heading. */
    public static byte[] csv(List<OpenYear> years) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(
                    Arrays.stream(OpenField.values()).map(OpenField::code).toList());
            for (var year : years) {
                for (var value : year.values()) {
                    csv.writeRecord(Arrays.stream(OpenField.values())
                            .map(field -> field.text(year, value))
                            .toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(UTF_8);
    }

    /** As JSON: a list of objects, one for each line of the CSV file, with {@code null} where that is empty. */
    public static byte[] json(List<OpenYear> years) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var year : years) {
            for (var value : year.values()) {
                var row = new LinkedHashMap<String, @Nullable Object>();
                for (var field : OpenField.values()) {
                    row.put(field.code(), field.of(year, value));
                }
                rows.add(row);
            }
        }
        return JsonMapper.shared().writeValueAsBytes(rows);
    }
}
