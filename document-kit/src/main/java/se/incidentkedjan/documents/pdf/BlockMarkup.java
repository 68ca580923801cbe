package se.incidentkedjan.documents.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Chart;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.documents.chart.Drawing;

/** Lays out what stands in sections, with headings that never skip a level. */
final class BlockMarkup {

    /** The headings that stay with a drawing have room above it on the same sheet. */
    private static final double ABOVE_DRAWING_MM = 55;

    private final MarkupTree tree;
    private final TableMarkup tables;
    private final double width;
    private final double height;
    private final Map<String, Drawing> drawings = new HashMap<>();

    BlockMarkup(MarkupTree tree, Paper.Orientation orientation) {
        this.tree = tree;
        this.width = Sheet.width(orientation);
        this.height = Sheet.height(orientation) - ABOVE_DRAWING_MM;
        this.tables = new TableMarkup(tree, width);
    }

    /** {@return what is drawn, each by the id of its element} */
    Map<String, Drawing> drawings() {
        return drawings;
    }

    /** {@return what the heading has for an id that stands so far into a section} */
    static String headingId(String section, int block) {
        return section + "-" + (block + 1);
    }

    void addTo(Element body, Section section, String id) {
        String level = "h3";
        String above = section.heading();
        for (int i = 0; i < section.blocks().size(); i++) {
            switch (section.blocks().get(i)) {
                case Block.Heading(String text) -> {
                    tree.addMarked(body, "h3", "part", text).setAttribute("id", headingId(id, i));
                    level = "h4";
                    above = text;
                }
                case Block.Paragraph(String text) -> tree.add(body, "p", text);
                case Block.Note(String text) -> tree.addMarked(body, "p", "note", text);
                case Block.Points(List<String> points) -> points(body, points);
                case Block.Facts facts -> facts(body, facts.facts());
                case Chart chart -> chart(body, chart, above, level);
                case Table table -> {
                    Element whole = tree.addMarked(body, "div", "table", "");
                    title(whole, table.title(), above, level);
                    tables.addTo(whole, table);
                }
            }
        }
    }

    void points(Element body, List<String> points) {
        if (points.isEmpty()) {
            return;
        }
        Element list = tree.add(body, "ul");
        points.forEach(point -> tree.add(list, "li", point));
    }

    private void facts(Element body, List<Block.Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        Element rows = tree.add(tree.addMarked(body, "table", "facts", ""), "tbody");
        for (Block.Fact fact : facts) {
            Element row = tree.add(rows, "tr");
            tree.add(row, "th", fact.label()).setAttribute("scope", "row");
            tree.shown(
                    tree.add(row, "td"),
                    fact.value() instanceof Cell.Empty ? "Uppgift saknas" : CellText.of(fact.value()));
        }
        if (facts.stream().anyMatch(fact -> fact.value() instanceof Cell.Hidden)) {
            tree.addMarked(body, "p", "count", Cell.Hidden.MEANING);
        }
    }

    /** The title stays with the drawing; the table may go on at the next sheet. */
    private void chart(Element body, Chart chart, String above, String level) {
        Element whole = tree.addMarked(body, "div", "chart", "");
        title(whole, chart.title(), above, level);
        Drawing drawing = Drawing.of(chart, width / ChartPainter.EM_MM, height / ChartPainter.EM_MM);
        String id = "diagram-" + (drawings.size() + 1);
        Element drawn = tree.addMarked(whole, "svg", "drawing", "");
        drawn.setAttribute("id", id);
        drawn.setAttribute(
                "alt", PrintableText.of(chart.title() + ". " + drawing.words()).replace('\n', ' '));
        drawings.put(id, drawing);
        tables.addTo(tree.addMarked(body, "div", "table", ""), chart.table());
    }

    private void title(Element parent, String title, String above, String level) {
        if (!title.isBlank() && !title.equals(above)) {
            tree.add(parent, level, title);
        }
    }
}
