package se.incidentkedjan.escalation.decisionsheet.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Chart;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.SummaryRow;

/**
 * A section of a paper as a page shows it.
 *
 * @param heading what it is about
 * @param parts what it says
 */
record ShownSection(String heading, List<Part> parts) {

    /**
     * One of its parts; just one of these is there.
     *
     * @param text running text
     * @param facts name by name
     * @param table a table
     */
    record Part(
            @Nullable String text,
            List<SummaryRow> facts,
            @Nullable DataTable table) {}

    static List<ShownSection> of(Paper paper) {
        return paper.sections().stream()
                .map(section -> new ShownSection(
                        section.heading(),
                        section.blocks().stream().map(ShownSection::part).toList()))
                .toList();
    }

    private static Part part(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> new Part(text, List.of(), null);
            case Block.Note(var text) -> new Part(text, List.of(), null);
            case Block.Heading(var text) -> new Part(text, List.of(), null);
            case Block.Points(var points) -> new Part(String.join("\n", points), List.of(), null);
            case Block.Facts facts ->
                new Part(
                        null,
                        facts.facts().stream()
                                .map(fact -> SummaryRow.of(fact.label(), text(fact.value())))
                                .toList(),
                        null);
            case Chart chart -> new Part(null, List.of(), shown(chart.table()));
            case Table table -> new Part(null, List.of(), shown(table));
        };
    }

    private static DataTable shown(Table table) {
        List<List<se.incidentkedjan.webkit.Cell>> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            rows.add(row.cells().stream()
                    .map(cell -> se.incidentkedjan.webkit.Cell.of(text(cell)))
                    .toList());
        }
        return new DataTable(
                table.title(),
                table.columns().stream()
                        .map(column -> DataTable.Column.text(column.title()))
                        .toList(),
                rows);
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "–";
            case Cell.Hidden() -> Cell.Hidden.WORD;
            case Cell.Text(var text) -> text;
            case Cell.Whole(var number) -> Long.toString(number);
            case Cell.Exact(var number) -> number.toPlainString().replace('.', ',');
            case Cell.Day(var day) -> day.toString();
            case Cell.Moment(var moment) -> SwedishTime.shortDateAndTime(moment);
            case Cell.YesNo answer -> answer.word();
        };
    }
}
