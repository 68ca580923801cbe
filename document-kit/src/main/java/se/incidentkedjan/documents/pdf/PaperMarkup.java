package se.incidentkedjan.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.events.swedish.SwedishTime;

/** Lays a paper out as a tree of XHTML. It is never written as text, so there is nothing to escape or to forget. */
final class PaperMarkup {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String STYLE = style();
    private static final int LONGEST_IN_HEAD = 90;

    private final Document document;
    private final Paper paper;
    private int tables;

    private PaperMarkup(Paper paper) {
        this.paper = paper;
        try {
            this.document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The Java runtime cannot make a document tree.", e);
        }
    }

    /** {@return the paper as a tree} */
    static Document of(Paper paper) {
        return new PaperMarkup(paper).laidOut();
    }

    private Document laidOut() {
        Element html = document.createElementNS(XHTML, "html");
        html.setAttribute("lang", "sv");
        document.appendChild(html);
        head(add(html, "head"));
        body(add(html, "body"));
        return document;
    }

    private void head(Element head) {
        add(head, "title", paper.title());
        meta(head, "subject", paper.subtitle() == null ? paper.title() : paper.subtitle());
        meta(head, "author", paper.issuer());
        add(head, "style", STYLE);
        if (paper.orientation() == Paper.Orientation.LANDSCAPE) {
            add(head, "style", "@page { size: A4 landscape; }");
        }
        Element bookmarks = add(head, "bookmarks");
        Element all = bookmark(bookmarks, paper.title(), "titel");
        for (int i = 0; i < paper.sections().size(); i++) {
            bookmark(all, paper.sections().get(i).heading(), "avsnitt-" + (i + 1));
        }
    }

    private void meta(Element head, String name, String content) {
        Element meta = add(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", PrintableText.of(content));
    }

    private Element bookmark(Element parent, String name, String id) {
        Element bookmark = add(parent, "bookmark");
        bookmark.setAttribute("name", PrintableText.of(name));
        bookmark.setAttribute("href", "#" + id);
        return bookmark;
    }

    private void body(Element body) {
        running(body, "issuer", onOneLine(paper.issuer()));
        running(body, "running-title", onOneLine(paper.title()));
        String made = "Framställd " + SwedishTime.dateAndTime(paper.madeAt());
        String hash = paper.contentHash();
        running(body, "foot", hash == null ? made : made + "\nInnehållets kontrollsumma: " + hash);

        Element title = add(body, "h1", paper.title());
        title.setAttribute("id", "titel");
        String subtitle = paper.subtitle();
        if (subtitle != null) {
            lines(add(body, "p", "subtitle", ""), subtitle);
        }
        for (int i = 0; i < paper.sections().size(); i++) {
            section(body, paper.sections().get(i), i + 1);
        }
    }

    private void running(Element body, String name, String text) {
        lines(add(body, "div", name, ""), text);
    }

    /** The head of a sheet has room for two lines in each half. */
    private static String onOneLine(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        int end = line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), LONGEST_IN_HEAD));
        return end < line.length() ? line.substring(0, end) + "…" : line;
    }

    private void section(Element body, Section section, int number) {
        add(body, "h2", section.heading()).setAttribute("id", "avsnitt-" + number);
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Paragraph(String text) -> lines(add(body, "p"), text);
                case Block.Note(String text) -> lines(add(body, "p", "note", ""), text);
                case Block.Facts facts -> facts(body, facts.facts());
                case Table table -> table(body, table, section.heading());
            }
        }
    }

    private void facts(Element body, List<Block.Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        Element table = add(body, "table", "facts", "");
        Element rows = add(table, "tbody");
        for (Block.Fact fact : facts) {
            Element row = add(rows, "tr");
            Element label = add(row, "th");
            label.setAttribute("scope", "row");
            lines(label, fact.label());
            Element value = add(row, "td");
            shown(value, fact.value() instanceof Cell.Empty ? "Uppgift saknas" : CellText.of(fact.value()));
        }
    }

    private void table(Element body, Table table, String heading) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            rows.add(row.cells().stream().map(CellText::of).toList());
        }
        tables++;
        if (!table.title().isBlank() && !table.title().equals(heading)) {
            add(body, "h3", table.title()).setAttribute("id", "tabell-" + tables);
        }
        if (rows.isEmpty()) {
            add(body, "p", "count", "Tabellen har inga rader.");
            return;
        }
        Element drawn = add(body, "table", "rows", "");
        double[] widths = ColumnWidths.of(width(), table.columns(), rows);
        Element headings = add(add(drawn, "thead"), "tr");
        for (int i = 0; i < widths.length; i++) {
            Column column = table.columns().get(i);
            Element cell = add(headings, "th", side(column), "");
            cell.setAttribute("scope", "col");
            cell.setAttribute(
                    "style", "width: " + BigDecimal.valueOf(widths[i]).setScale(3, RoundingMode.HALF_UP) + "%");
            lines(cell, column.titleWithZone().replace("(svensk tid)", "(svensk\u00A0tid)"));
        }
        Element cells = add(drawn, "tbody");
        rows.forEach(row -> row(cells, table.columns(), row));
        add(body, "p", "count", rows.size() == 1 ? "1 rad" : rows.size() + " rader");
    }

    private void row(Element rows, List<Column> columns, List<String> texts) {
        Element row = add(rows, "tr");
        for (int i = 0; i < texts.size(); i++) {
            Element cell = add(row, i == 0 ? "th" : "td", side(columns.get(i)), "");
            if (i == 0) {
                cell.setAttribute("scope", "row");
            }
            shown(cell, texts.get(i));
        }
    }

    /** An A4 sheet without its margins, in millimetres. */
    private double width() {
        return paper.orientation() == Paper.Orientation.LANDSCAPE ? 257 : 170;
    }

    private static String side(Column column) {
        return switch (column.kind()) {
            case NUMBER, DECIMAL -> "number";
            case DATE, MOMENT -> "time";
            case TEXT, YES_NO -> "text";
        };
    }

    /** Text as somebody wrote it, with its line breaks. */
    private void lines(Element parent, String text) {
        shown(parent, PrintableText.of(text));
    }

    private void shown(Element parent, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                add(parent, "br");
            }
            // The library stumbles over texts of no length.
            if (!lines[i].isEmpty()) {
                parent.appendChild(document.createTextNode(lines[i]));
            }
        }
    }

    private Element add(Element parent, String name) {
        Element child = document.createElementNS(XHTML, name);
        parent.appendChild(child);
        return child;
    }

    private Element add(Element parent, String name, String text) {
        Element child = add(parent, name);
        shown(child, name.equals("style") ? text.replace('\n', ' ') : PrintableText.of(text));
        return child;
    }

    private Element add(Element parent, String name, String mark, String text) {
        Element child = text.isEmpty() ? add(parent, name) : add(parent, name, text);
        child.setAttribute("class", mark);
        return child;
    }

    private static String style() {
        try (InputStream in = PaperMarkup.class.getResourceAsStream("paper.css")) {
            if (in == null) {
                throw new IllegalStateException("The style of papers, paper.css, is missing from document-kit.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style of papers, paper.css, cannot be read.", e);
        }
    }
}
