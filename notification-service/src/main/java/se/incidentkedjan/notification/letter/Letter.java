package se.incidentkedjan.notification.letter;

import java.util.List;

/**
 * A message before it has a form: the same content becomes text and HTML, so the two can never say different things.
 *
 * @param subject one line
 * @param blocks its parts, in order
 */
public record Letter(String subject, List<Block> blocks) {

    /** Keeps its own copy of the list. */
    public Letter {
        blocks = List.copyOf(blocks);
    }

    /** A part of a letter. */
    sealed interface Block {}

    /** A heading; the first one is the heading of the whole letter. */
    record Heading(String text) implements Block {}

    /** Running text. */
    record Paragraph(String text) implements Block {}

    /** Facts with their names. */
    record Facts(List<Fact> facts) implements Block {}

    /** A name and what it is. */
    record Fact(String name, String value) {}

    /** Things in order, each with facts of its own. */
    record Steps(List<Step> steps) implements Block {}

    /** A thing to do. */
    record Step(String title, List<Fact> facts) {}

    /** The way to more. */
    record Link(String text, String address) implements Block {}

    /** What stands below, in small print. */
    record Footer(String text) implements Block {}

    /** The letter as plain text. */
    public String text() {
        return PlainText.of(this);
    }

    /** The letter as a page of HTML, without images, scripts or anything fetched from elsewhere. */
    public String html() {
        return Html.of(this);
    }
}
