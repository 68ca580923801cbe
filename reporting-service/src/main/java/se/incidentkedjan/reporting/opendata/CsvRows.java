package se.incidentkedjan.reporting.opendata;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import se.incidentkedjan.reporting.opendata.OpenFileReader.Taker;

/** The rows of a CSV file. Columns may stand in any order, and there may be others besides. */
final class CsvRows {

    private static final int MOST_CELLS = 100;
    private static final int LONGEST_CELL = 10_000;
    private static final int LONGEST_ROW = 100_000;

    private final Faults faults;
    private final Taker taker;

    private CsvRows(Faults faults, Taker taker) {
        this.faults = faults;
        this.taker = taker;
    }

    static void read(String text, Faults faults, Taker taker) {
        new CsvRows(faults, taker).read(text);
    }

    private void read(String text) {
        long line = 1;
        try (var csv = reader(text)) {
            var rows = csv.iterator();
            var heading = rows.next().getFields();
            if (!isHeading(heading)) {
                return;
            }
            var isMore = true;
            while (isMore && rows.hasNext()) {
                var row = rows.next();
                line = row.getStartingLineNumber();
                isMore = take(line, heading, row.getFields());
            }
        } catch (CsvParseException e) {
            faults.add(
                    "efter rad " + line,
                    "Filen går inte att läsa vidare. Ofta beror det på ett citattecken (\") som öppnas och aldrig stängs.");
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException("a text in memory could not be read", e);
        }
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_CELLS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_ROW)
                                .build(),
                        text);
    }

    private boolean isHeading(List<String> heading) {
        if (heading.size() == 1 && heading.getFirst().contains(OpenField.MUNICIPALITY.code())) {
            faults.add(
                    "rad 1",
                    "Det är inte komma mellan kolumnerna: filen har troligen sparats om i Excel. Hämta den på nytt och spara den utan att öppna den.");
            return false;
        }
        var missing = OpenFileReader.missing(heading);
        if (missing != null) {
            faults.add(
                    "rad 1",
                    missing.equals(OpenFileReader.missing(List.of()))
                            ? "Filen har ingen rad med rubriker för öppna data om incidenter. Välj en fil från en kommuns sida /oppna-data."
                            : "Kolumner saknas: " + missing + ". Hämta filen på nytt.");
            return false;
        }
        var twice = new HashSet<String>();
        for (var column : heading) {
            if (!twice.add(column)
                    && Arrays.stream(OpenField.values())
                            .anyMatch(field -> field.code().equals(column))) {
                faults.add("rad 1", "Kolumnen %s finns två gånger. Ta bort den ena.", column);
                return false;
            }
        }
        return true;
    }

    private boolean take(long line, List<String> heading, List<String> row) {
        var place = "rad " + line;
        if (row.size() != heading.size()) {
            faults.add(
                    place,
                    "Raden har %s värden och rubrikerna är %s. Ett komma för mycket eller för lite?",
                    Integer.toString(row.size()),
                    Integer.toString(heading.size()));
            return true;
        }
        Map<OpenField, String> cells = new EnumMap<>(OpenField.class);
        for (var field : OpenField.values()) {
            cells.put(field, row.get(heading.indexOf(field.code())));
        }
        return taker.take(place, cells);
    }
}
