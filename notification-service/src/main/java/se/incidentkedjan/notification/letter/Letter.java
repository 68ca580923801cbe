package se.incidentkedjan.notification.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.contact.Language;

/**
 * A message before it has a form: the same content becomes text and HTML, so the two can never say different things.
 *
 * @param subject one line
 * @param brief the message in a breath, for a phone: at most {@link Template#LONGEST_BRIEF} characters, its link whole
 * @param language what it is written in
 * @param blocks its parts, in order
 */
public record Letter(String subject, String brief, Language language, List<Block> blocks) {

    /** Keeps its own copy of the list. */
    public Letter {
        blocks = List.copyOf(blocks);
    }

    /** A part of a letter. */
    sealed interface Block {}

    /** A heading, of the whole letter (level 1) or of a part of it (level 2). */
    record Heading(String text, int level) implements Block {}

    /** Running text. */
    record Paragraph(String text) implements Block {}

    /** Facts with their names. */
    record Facts(List<Fact> facts) implements Block {}

    /** A name and what it is. */
    record Fact(String name, String value) {}

    /** Things side by side, each perhaps with a way to more. */
    record Points(List<Point> points) implements Block {}

    /** One of them. */
    record Point(String text, @Nullable String address) {}

    /** Things in order, each with facts of its own. */
    record Steps(List<Step> steps) implements Block {}

    /** A thing to do. */
    record Step(String title, List<Fact> facts) {}

    /** The way to more. */
    record Link(String text, String address) implements Block {}

    /** What stands below, in small print. */
    record Footer(String text) implements Block {}

    /**
     * The same letter for a drill, marked so in the subject, in the brief and first of all in the letter. No template can
     * leave the marks out.
     */
    public Letter asDrill() {
        var wording = Wording.in(language);
        var marked = new ArrayList<Block>();
        marked.add(new Paragraph(wording.drillExplained()));
        marked.addAll(blocks);
        return new Letter(wording.drill() + ": " + subject, wording.drill() + ". " + brief, language, marked);
    }

    /** The first link; empty when it has none. */
    public Optional<String> link() {
        return blocks.stream()
                .filter(Link.class::isInstance)
                .map(block -> ((Link) block).address())
                .findFirst();
    }

    /** The letter as plain text. */
    public String text() {
        return PlainText.of(this);
    }

    /** The letter as a page of HTML, without images, scripts or anything fetched from elsewhere. */
    public String html() {
        return Html.of(this);
    }
}
