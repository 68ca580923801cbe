package se.incidentkedjan.reporting.report.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Chart;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.SwedishNumber;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.documents.chart.ChartSvg;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DrawnChart;

/**
 * A part of a section as it stands on a page: one of these is there.
 *
 * @param text a paragraph
 * @param note a remark
 * @param points a list
 * @param chart a drawing with its table
 * @param table a table
 * @param notes what stands below the table
 */
public record ShownBlock(
        @Nullable String text,
        @Nullable String note,
        List<String> points,
        @Nullable DrawnChart chart,
        @Nullable DataTable table,
        List<String> notes) {

    /**
     * As a page has it.
     *
     * @param id what the drawing's own ids begin with
     */
    static ShownBlock of(Block block, String id) {
        return switch (block) {
            case Block.Paragraph(var text) -> ofText(text);
            case Block.Heading(var text) -> ofText(text);
            case Block.Note(var text) -> new ShownBlock(null, text, List.of(), null, null, List.of());
            case Block.Points(var points) -> ofPoints(points);
            case Block.Facts facts ->
                ofPoints(facts.facts().stream()
                        .map(fact -> fact.label() + ": " + text(fact.value()))
                        .toList());
            case Table table -> new ShownBlock(null, null, List.of(), null, shown(table), table.notes());
            case Chart chart ->
                new ShownBlock(
                        null,
                        null,
                        List.of(),
                        new DrawnChart(chart.title(), ChartSvg.of(chart, id), shown(chart.table())),
                        null,
                        List.of());
        };
    }

    private static ShownBlock ofText(String text) {
        return new ShownBlock(text, null, List.of(), null, null, List.of());
    }

    private static ShownBlock ofPoints(List<String> points) {
        return new ShownBlock(null, null, points, null, null, List.of());
    }

    private static DataTable shown(Table table) {
        var columns = table.columns().stream()
                .map(column -> new DataTable.Column(heading(column), column.kind() != Column.Kind.TEXT))
                .toList();
        var rows = new ArrayList<List<se.incidentkedjan.webkit.Cell>>();
        for (Row row : table.rows()) {
            rows.add(row.cells().stream()
                    .map(cell -> se.incidentkedjan.webkit.Cell.of(text(cell)))
                    .toList());
        }
        return new DataTable(table.title(), columns, rows);
    }

    private static String heading(Column column) {
        return column.unit() == null ? column.title() : column.title() + " (" + column.unit() + ")";
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Empty _ -> "";
            case Cell.Hidden _ -> Cell.Hidden.WORD;
            case Cell.Text(var text) -> text;
            case Cell.Whole(var number) -> SwedishNumber.of(BigDecimal.valueOf(number));
            case Cell.Exact(var number) -> SwedishNumber.of(number);
            case Cell.Day(var day) -> day.toString();
            case Cell.Moment(var moment) -> SwedishTime.shortDateAndTime(moment);
            case Cell.YesNo yesNo -> yesNo.word();
        };
    }
}
