package se.incidentkedjan.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.incidentkedjan.documents.Attachment;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.chart.Drawing;
import se.incidentkedjan.events.swedish.SwedishTime;

/**
 * A paper laid out as a tree of XHTML.
 *
 * @param document the tree
 * @param drawings what is drawn in it, each by the id of its element
 */
record PaperMarkup(Document document, Map<String, Drawing> drawings) {

    private static final String STYLE = style();
    private static final int LONGEST_IN_HEAD = 90;
    private static final String ATTACHMENTS = "Filer i dokumentet";

    PaperMarkup {
        drawings = Map.copyOf(drawings);
    }

    /** {@return the paper as a tree} */
    static PaperMarkup of(Paper paper) {
        MarkupTree tree = new MarkupTree();
        Element html = tree.root("html");
        html.setAttribute("lang", "sv");
        head(tree, tree.add(html, "head"), paper);
        BlockMarkup blocks = new BlockMarkup(tree, paper.orientation());
        body(tree, tree.add(html, "body"), paper, blocks);
        return new PaperMarkup(tree.document(), blocks.drawings());
    }

    private static void head(MarkupTree tree, Element head, Paper paper) {
        tree.add(head, "title", paper.title());
        meta(tree, head, "subject", paper.subtitle() == null ? paper.title() : paper.subtitle());
        meta(tree, head, "author", paper.issuer());
        tree.addStyle(head, STYLE);
        if (paper.orientation() == Paper.Orientation.LANDSCAPE) {
            tree.addStyle(head, "@page { size: A4 landscape; }");
        }
        Element bookmarks = tree.add(head, "bookmarks");
        Element all = bookmark(tree, bookmarks, paper.title(), "titel");
        for (int i = 0; i < paper.sections().size(); i++) {
            Section section = paper.sections().get(i);
            Element chapter = bookmark(tree, all, section.heading(), sectionId(i));
            for (int block = 0; block < section.blocks().size(); block++) {
                if (section.blocks().get(block) instanceof Block.Heading(String text)) {
                    bookmark(tree, chapter, text, BlockMarkup.headingId(sectionId(i), block));
                }
            }
        }
        if (!paper.attachments().isEmpty()) {
            bookmark(tree, all, ATTACHMENTS, "filer");
        }
    }

    private static String sectionId(int index) {
        return "avsnitt-" + (index + 1);
    }

    private static void meta(MarkupTree tree, Element head, String name, String content) {
        Element meta = tree.add(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", PrintableText.of(content));
    }

    private static Element bookmark(MarkupTree tree, Element parent, String name, String id) {
        Element bookmark = tree.add(parent, "bookmark");
        bookmark.setAttribute("name", PrintableText.of(name));
        bookmark.setAttribute("href", "#" + id);
        return bookmark;
    }

    private static void body(MarkupTree tree, Element body, Paper paper, BlockMarkup blocks) {
        tree.addMarked(body, "div", "issuer", onOneLine(paper.issuer()));
        tree.addMarked(body, "div", "running-title", onOneLine(paper.title()));
        String made = "Framställd " + SwedishTime.dateAndTime(paper.madeAt());
        String hash = paper.contentHash();
        tree.addMarked(body, "div", "foot", hash == null ? made : made + "\nInnehållets kontrollsumma: " + hash);

        tree.add(body, "h1", paper.title()).setAttribute("id", "titel");
        String subtitle = paper.subtitle();
        if (subtitle != null) {
            tree.addMarked(body, "p", "subtitle", subtitle);
        }
        for (int i = 0; i < paper.sections().size(); i++) {
            Section section = paper.sections().get(i);
            tree.add(body, "h2", section.heading()).setAttribute("id", sectionId(i));
            blocks.addTo(body, section, sectionId(i));
        }
        if (!paper.attachments().isEmpty()) {
            tree.add(body, "h2", ATTACHMENTS).setAttribute("id", "filer");
            tree.addMarked(body, "p", "lead", "De här filerna ligger i dokumentet och kan sparas ur det.");
            blocks.points(
                    body,
                    paper.attachments().stream().map(PaperMarkup::described).toList());
        }
    }

    private static String described(Attachment attachment) {
        return attachment.name() + " – " + attachment.description();
    }

    /** The head of a sheet has room for two lines in each half. */
    private static String onOneLine(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        int end = line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), LONGEST_IN_HEAD));
        return end < line.length() ? line.substring(0, end) + "…" : line;
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
