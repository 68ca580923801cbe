package se.incidentkedjan.notification.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import se.incidentkedjan.notification.letter.Letter.Block;
import se.incidentkedjan.notification.letter.Letter.Fact;
import se.incidentkedjan.notification.letter.Letter.Facts;
import se.incidentkedjan.notification.letter.Letter.Footer;
import se.incidentkedjan.notification.letter.Letter.Heading;
import se.incidentkedjan.notification.letter.Letter.Link;
import se.incidentkedjan.notification.letter.Letter.Paragraph;
import se.incidentkedjan.notification.letter.Letter.Point;
import se.incidentkedjan.notification.letter.Letter.Points;
import se.incidentkedjan.notification.letter.Letter.Step;
import se.incidentkedjan.notification.letter.Letter.Steps;

/**
 * Makes the parts of a letter of the little Markdown that letters are written in. What is not part of it is complained of and
 * comes out as the words it holds, so that nothing is lost.
 */
final class Markdown {

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final List<String> lines;
    private final Complaints complaints;
    private final List<Block> blocks = new ArrayList<>();
    private boolean isBelow;

    /** Hears what is not part of the Markdown of letters. */
    @FunctionalInterface
    interface Complaints {

        /** Something is wrong, on a line counted from 0. */
        void about(int line, String reason);
    }

    private Markdown(List<String> lines, Complaints complaints) {
        this.lines = lines;
        this.complaints = complaints;
    }

    static List<Block> blocks(String text, Complaints complaints) {
        var reading = new Markdown(text.lines().toList(), complaints);
        for (var node : children(PARSER.parse(text))) {
            reading.block(node);
        }
        return reading.blocks;
    }

    /** Words written so that they come out as they are, whatever is in them. */
    static String literally(String words) {
        var escaped = new StringBuilder();
        words.chars().forEach(letter -> {
            if (PUNCTUATION.indexOf(letter) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) letter);
        });
        return escaped.toString();
    }

    private void block(Node node) {
        switch (node) {
            case org.commonmark.node.Heading heading -> heading(heading);
            case ThematicBreak line -> below(line);
            case org.commonmark.node.Paragraph paragraph -> paragraph(paragraph);
            case BulletList list -> bullets(list);
            case OrderedList list ->
                blocks.add(new Steps(items(list).stream().map(this::step).toList()));
            default -> {
                complain(
                        node,
                        "Här står något som inte går att använda i ett meddelande, som HTML, ett citat eller text som är indragen"
                                + " fyra blanksteg. Använd rubriker, stycken, punktlistor, numrerade listor och länkar.");
                blocks.add(new Paragraph(allWords(node)));
            }
        }
    }

    private void heading(org.commonmark.node.Heading heading) {
        if (!lines.get(line(heading)).stripLeading().startsWith("#")) {
            complain(
                    heading,
                    "Raden blir en rubrik av strecken under den. Lämna en tom rad före strecken, eller börja rubriken med #.");
        } else if (heading.getLevel() > 2) {
            complain(heading, "Rubriken har för många #. Använd # för hela meddelandet och ## för en del av det.");
        }
        blocks.add(new Heading(words(heading, " "), Math.min(2, heading.getLevel())));
    }

    private void below(ThematicBreak line) {
        if (isBelow) {
            complain(line, "Strecket --- får bara stå en gång: det som står under det är meddelandets fot.");
        }
        isBelow = true;
    }

    private void paragraph(org.commonmark.node.Paragraph paragraph) {
        if (isBelow) {
            blocks.add(new Footer(words(paragraph, "\n")));
        } else if (onlyLink(paragraph) instanceof org.commonmark.node.Link link) {
            blocks.add(new Link(words(link, " "), link.getDestination()));
        } else {
            blocks.add(new Paragraph(words(paragraph, " ")));
        }
    }

    private void bullets(BulletList list) {
        var items = items(list);
        if (items.stream().allMatch(Markdown::isFact)) {
            blocks.add(new Facts(items.stream().map(this::fact).toList()));
        } else {
            blocks.add(new Points(items.stream().map(this::point).toList()));
        }
    }

    /** The paragraph of each item; what else an item holds stands beside it. */
    private static List<Node> items(ListBlock list) {
        return children(list).stream()
                .map(Node::getFirstChild)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isFact(Node item) {
        return item.getFirstChild() instanceof StrongEmphasis;
    }

    private Fact fact(Node item) {
        alone(item);
        var name = words(item.getFirstChild(), " ").strip();
        var value = new StringBuilder();
        for (var node = item.getFirstChild().getNext(); node != null; node = node.getNext()) {
            word(node, value, " ");
        }
        return new Fact(
                name.endsWith(":") ? name.substring(0, name.length() - 1) : name,
                value.toString().strip());
    }

    private Point point(Node item) {
        alone(item);
        return onlyLink(item) instanceof org.commonmark.node.Link link
                ? new Point(words(link, " "), link.getDestination())
                : new Point(words(item, " "), null);
    }

    private Step step(Node title) {
        var facts = title.getNext();
        if (facts == null) {
            return new Step(words(title, " "), List.of());
        }
        if (!(facts instanceof BulletList list)
                || facts.getNext() != null
                || !items(list).stream().allMatch(Markdown::isFact)) {
            complain(
                    facts,
                    "Under en numrerad punkt får det bara stå rader på formen «- **Namn:** värde», indragna tre blanksteg.");
            return new Step(words(title, " "), List.of(new Fact("", allWords(facts))));
        }
        return new Step(words(title, " "), items(list).stream().map(this::fact).toList());
    }

    private void alone(Node item) {
        if (item.getNext() != null) {
            complain(item.getNext(), "En punkt får bara ha ett stycke.");
        }
    }

    private static Node onlyLink(Node paragraph) {
        var first = paragraph.getFirstChild();
        return first instanceof org.commonmark.node.Link && first.getNext() == null ? first : paragraph;
    }

    private String words(Node node, String lineBreak) {
        var words = new StringBuilder();
        children(node).forEach(child -> word(child, words, lineBreak));
        return words.toString().strip();
    }

    private void word(Node node, StringBuilder words, String lineBreak) {
        switch (node) {
            case Text text -> words.append(text.getLiteral());
            case SoftLineBreak ignored -> words.append(lineBreak);
            case HardLineBreak ignored -> words.append(lineBreak);
            case org.commonmark.node.Link link -> {
                complain(node, "En länk ska stå för sig själv: i ett eget stycke, eller ensam i en punkt.");
                children(link).forEach(child -> word(child, words, lineBreak));
            }
            default -> {
                complain(
                        node,
                        "Här står något som inte går att använda i ett meddelande, som fet eller kursiv stil, kod, HTML eller en"
                                + " bild. Vill du ha tecknet som det är, skriv \\ före det.");
                words.append(allWords(node));
            }
        }
    }

    private static String allWords(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        }
        var words = new StringBuilder();
        children(node).forEach(child -> words.append(allWords(child)).append(' '));
        return words.toString().strip();
    }

    private void complain(Node node, String reason) {
        complaints.about(line(node), reason);
    }

    private static int line(Node node) {
        var spans = node.getSourceSpans();
        if (!spans.isEmpty()) {
            return spans.getFirst().getLineIndex();
        }
        return node instanceof Document || node.getParent() == null ? 0 : line(node.getParent());
    }

    private static List<Node> children(Node node) {
        var children = new ArrayList<Node>();
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
