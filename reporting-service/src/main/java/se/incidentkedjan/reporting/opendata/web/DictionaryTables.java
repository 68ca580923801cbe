package se.incidentkedjan.reporting.opendata.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.incidentkedjan.reporting.opendata.Measure;
import se.incidentkedjan.reporting.opendata.OpenField;
import se.incidentkedjan.reporting.opendata.OpenYear;
import se.incidentkedjan.reporting.opendata.Vocabulary;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;

/** The data dictionary in words, from the definitions that the files are made of. */
final class DictionaryTables {

    private DictionaryTables() {}

    static DataTable files(List<OpenYear> years) {
        return new DataTable(
                "Publicerade år",
                List.of(Column.text("År"), Column.number("Version"), Column.text("CSV"), Column.text("JSON")),
                years.stream()
                        .map(OpenYear::source)
                        .map(source -> List.of(
                                Cell.of(source.year()),
                                Cell.of(source.version()),
                                Cell.link(source.year() + ".csv", OpenDataFiles.HOME + "/" + source.year() + ".csv"),
                                Cell.link(source.year() + ".json", OpenDataFiles.HOME + "/" + source.year() + ".json")))
                        .toList());
    }

    static DataTable fields() {
        return new DataTable(
                "Kolumner",
                List.of(Column.text("Kolumn"), Column.text("Innehåll"), Column.text("Betydelse")),
                Arrays.stream(OpenField.values())
                        .map(field -> List.of(
                                Cell.code(field.code()),
                                Cell.of(
                                        field.required()
                                                ? field.type().title()
                                                : field.type().title() + ", eller tomt"),
                                Cell.of(field.description())))
                        .toList());
    }

    static DataTable measures() {
        return new DataTable(
                "Mått",
                List.of(Column.text("Mått"), Column.text("Enhet"), Column.text("Betydelse")),
                Arrays.stream(Measure.values())
                        .map(measure -> List.of(
                                Cell.code(measure.code()),
                                Cell.code(measure.unit().code()),
                                Cell.of(measure.description())))
                        .toList());
    }

    /** A table for each list of codes. */
    static List<DataTable> members() {
        var tables = new ArrayList<DataTable>();
        for (var list : Vocabulary.values()) {
            var rows = new ArrayList<List<Cell>>();
            list.codes().forEach(code -> rows.add(List.of(Cell.code(code), Cell.of(list.word(code)))));
            if (list.isOpen()) {
                rows.add(List.of(Cell.of("andra koder"), Cell.of("En skyldighet som kommunen själv har lagt till.")));
            }
            tables.add(new DataTable(
                    "Delar: " + list.title().toLowerCase(Locale.ROOT),
                    List.of(Column.text("Kod"), Column.text("Betydelse")),
                    rows));
        }
        return tables;
    }
}
