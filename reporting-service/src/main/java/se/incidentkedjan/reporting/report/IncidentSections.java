package se.incidentkedjan.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Chart;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.reporting.disclosure.Figure;
import se.incidentkedjan.reporting.report.Report.Comparison;
import se.incidentkedjan.reporting.report.Report.Topic;

/** How many incidents there were, where, of what kind and why, as sections of a paper. */
final class IncidentSections {

    private static final String INCIDENTS = "antal incidenter";
    private static final String CROSS = "Vad som hände, och var";
    private static final int PARTS_A_TABLE = 4;

    private final Report report;
    private final String now;
    private final String before;

    IncidentSections(Report report) {
        this.report = report;
        this.now = Told.year(report.period());
        this.before = Told.year(report.before());
    }

    Section development() {
        var blocks = new ArrayList<Block>();
        blocks.add(comparison("Alla incidenter", "Vad", List.of(report.incidents())));
        if (!report.months().isEmpty()) {
            blocks.add(Chart.columns(
                    "Incidenter månad för månad",
                    "Varje månad under %s bredvid samma månad året innan."
                            .formatted(report.period().name()),
                    "Månad",
                    INCIDENTS,
                    report.months().stream().map(month -> month.name()).toList(),
                    series(report.months()).toArray(Chart.Series[]::new)));
        }
        blocks.add(new Block.Note(
                "Jämförelsen är med lika lång tid, %s. «Ingen säker skillnad» betyder att skillnaden är så liten att den kan bero på slumpen. Av tjugo jämförelser där ingenting har ändrats visar ungefär en ändå en skillnad."
                        .formatted(report.before().name())));
        return new Section("Utveckling", blocks);
    }

    private List<Chart.Series> series(List<Comparison> rows) {
        return List.of(
                new Chart.Series(
                        now, rows.stream().map(row -> Told.cell(row.now())).toList()),
                new Chart.Series(
                        before,
                        rows.stream().map(row -> Told.cell(row.before())).toList()));
    }

    private Table comparison(String title, String heading, List<Comparison> rows) {
        return new Table(
                title,
                List.of(
                        Column.text(heading),
                        Column.number(now),
                        Column.number(before),
                        Column.text("Jämfört med året innan")),
                rows.stream()
                        .map(row -> Row.of(
                                Cell.of(row.name()),
                                Told.cell(row.now()),
                                Told.cell(row.before()),
                                Cell.of(row.trend().word())))
                        .toList());
    }

    Section parts() {
        var rows = report.parts();
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Paragraph(
                        "Många rapporter är ett tecken på att rutinen är känd och att det är tryggt att berätta, inte på att arbetet sköts sämre."));
        blocks.add(Chart.bars(
                "Incidenter per " + report.partsAre().toLowerCase(Locale.ROOT),
                "Bredvid samma tid året innan. Det som är dolt syns inte.",
                report.partsAre(),
                INCIDENTS,
                rows.stream().map(part -> part.incidents().name()).toList(),
                series(rows.stream().map(Report.Part::incidents).toList()).toArray(Chart.Series[]::new)));
        blocks.add(new Table(
                "Rapporter per 100 anställda",
                List.of(
                        Column.text(report.partsAre()),
                        Column.number("Anställda, ungefär"),
                        Column.decimal(now),
                        Column.decimal(before),
                        Column.text("Jämfört med året innan")),
                rows.stream()
                        .filter(part -> part.incidents().code() != null)
                        .map(part -> Row.of(
                                Cell.of(part.incidents().name()),
                                part.employees() == null ? Cell.EMPTY : Cell.of(part.employees()),
                                rate(
                                        part.employees(),
                                        part.per100(),
                                        part.incidents().now()),
                                rate(
                                        part.employees(),
                                        part.per100Before(),
                                        part.incidents().before()),
                                Cell.of(part.incidents().trend().word())))
                        .toList()));
        if (report.cross() != null) {
            blocks.addAll(cross(report.cross()));
        }
        return new Section(report.subject().equals("kommunstyrelsen") ? "Nämnder och bolag" : "Var", blocks);
    }

    private static Cell rate(@Nullable Integer employees, @Nullable BigDecimal rate, Figure incidents) {
        if (rate != null) {
            return Cell.of(rate);
        }
        return employees != null && incidents.isHidden() ? Cell.hidden() : Cell.EMPTY;
    }

    /** So many parts a table that their names have room on a sheet; kinds that nobody has had are left out. */
    private static List<Table> cross(Report.Cross cross) {
        var tables = new ArrayList<Table>();
        for (int from = 0; from < cross.lines().size(); from += PARTS_A_TABLE) {
            var lines = cross.lines()
                    .subList(from, Math.min(from + PARTS_A_TABLE, cross.lines().size()));
            var columns = new ArrayList<Column>();
            columns.add(Column.text("Vad som hände"));
            lines.forEach(line -> columns.add(Column.number(line.name())));
            var rows = new ArrayList<Row>();
            for (int i = 0; i < cross.columns().size(); i++) {
                var kind = i;
                if (lines.stream().anyMatch(line -> !line.figures().get(kind).equals(Figure.of(0)))) {
                    var cells = new ArrayList<Cell>();
                    cells.add(Cell.of(cross.columns().get(kind)));
                    lines.forEach(line -> cells.add(Told.cell(line.figures().get(kind))));
                    rows.add(new Row(cells));
                }
            }
            if (!rows.isEmpty()) {
                var title = tables.isEmpty() ? CROSS : CROSS + ", fortsättning " + tables.size();
                tables.add(new Table(title, columns, rows).withNote("Det som ingen av dem har haft står inte med."));
            }
        }
        return tables;
    }

    Section whatHappened() {
        var blocks = new ArrayList<Block>();
        for (var topic : report.topics()) {
            var shown = topic.rows().stream()
                    .filter(row -> row.now().isHidden()
                            || row.before().isHidden()
                            || row.now().isSome()
                            || row.before().isSome())
                    .toList();
            if (!shown.isEmpty()) {
                blocks.addAll(topic(topic, shown));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Paragraph("Ingenting har rapporterats."));
        }
        return new Section("Vad som har hänt och varför", blocks);
    }

    private List<Block> topic(Topic topic, List<Comparison> shown) {
        if (!topic.code().equals("category") && !topic.code().equals("cause")) {
            var table = comparison(topic.name(), topic.name(), shown);
            return List.of(
                    topic.several() && shown.size() > 1
                            ? table.withNote("En incident kan stå på flera rader.")
                            : table);
        }
        return List.of(Chart.bars(
                topic.name(),
                "Bredvid samma tid året innan. Det som är dolt syns inte.",
                topic.name(),
                INCIDENTS,
                shown.stream().map(Comparison::name).toList(),
                series(shown).toArray(Chart.Series[]::new)));
    }
}
