package se.incidentkedjan.documents.pdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Table;

/** Lays out a table, with headings that stand on each sheet and with what a reader should know below it. */
final class TableMarkup {

    private final MarkupTree tree;
    private final double width;

    TableMarkup(MarkupTree tree, double width) {
        this.tree = tree;
        this.width = width;
    }

    void addTo(Element body, Table table) {
        List<List<String>> rows = new ArrayList<>();
        boolean hides = false;
        for (Row row : table.rows()) {
            rows.add(row.cells().stream().map(CellText::of).toList());
            hides |= row.cells().stream().anyMatch(Cell.Hidden.class::isInstance);
        }
        if (rows.isEmpty()) {
            tree.addMarked(body, "p", "count", "Tabellen har inga rader.");
        } else {
            cells(tree.addMarked(body, "table", "rows", ""), table.columns(), rows);
            tree.addMarked(body, "p", "count", rows.size() == 1 ? "1 rad" : rows.size() + " rader");
        }
        if (hides) {
            tree.addMarked(body, "p", "count", Cell.Hidden.MEANING);
        }
        table.notes().forEach(note -> tree.addMarked(body, "p", "count", note));
    }

    private void cells(Element drawn, List<Column> columns, List<List<String>> rows) {
        double[] widths = ColumnWidths.of(width, columns, rows);
        Element headings = tree.add(tree.add(drawn, "thead"), "tr");
        for (int i = 0; i < widths.length; i++) {
            Column column = columns.get(i);
            Element cell = tree.addMarked(headings, "th", side(column), "");
            cell.setAttribute("scope", "col");
            cell.setAttribute(
                    "style", "width: " + BigDecimal.valueOf(widths[i]).setScale(3, RoundingMode.HALF_UP) + "%");
            tree.lines(cell, column.titleWithZone().replace("(svensk tid)", "(svensk\u00A0tid)"));
        }
        Element cells = tree.add(drawn, "tbody");
        rows.forEach(row -> row(cells, columns, row));
    }

    private void row(Element rows, List<Column> columns, List<String> texts) {
        Element row = tree.add(rows, "tr");
        for (int i = 0; i < texts.size(); i++) {
            Element cell = tree.addMarked(row, i == 0 ? "th" : "td", side(columns.get(i)), "");
            if (i == 0) {
                cell.setAttribute("scope", "row");
            }
            tree.shown(cell, texts.get(i));
        }
    }

    private static String side(Column column) {
        return switch (column.kind()) {
            case NUMBER, DECIMAL -> "number";
            case DATE, MOMENT -> "time";
            case TEXT, YES_NO -> "text";
        };
    }
}
