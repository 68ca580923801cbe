package se.incidentkedjan.documents;

import java.util.List;

/** A part of a section of a paper. */
public sealed interface Block
        permits Block.Facts, Block.Heading, Block.Note, Block.Paragraph, Block.Points, Chart, Table {

    /**
     * Running text.
     *
     * @param text with its line breaks kept
     */
    record Paragraph(String text) implements Block {}

    /**
     * A heading within a section. What follows stands under it, and so do the titles of tables and charts.
     *
     * @param text what it is about; stands among the bookmarks
     */
    record Heading(String text) implements Block {

        /** Refuses a heading that nobody could find. */
        public Heading {
            if (text.isBlank()) {
                throw new IllegalArgumentException("A heading within a section has no words.");
            }
        }
    }

    /**
     * A list of points, such as what somebody is recommended to decide.
     *
     * @param points in the order they are read, each with its line breaks kept
     */
    record Points(List<String> points) implements Block {

        /** Keeps what was given. */
        public Points {
            points = List.copyOf(points);
            if (points.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("A point of a list has no words.");
            }
        }

        /** {@return these points} */
        public static Points of(String... points) {
            return new Points(List.of(points));
        }
    }

    /**
     * What is known, name by name.
     *
     * @param facts in the order they are read
     */
    record Facts(List<Fact> facts) implements Block {

        /** Keeps what was given. */
        public Facts {
            facts = List.copyOf(facts);
        }

        /** {@return these facts} */
        public static Facts of(Fact... facts) {
            return new Facts(List.of(facts));
        }
    }

    /**
     * One thing that is known.
     *
     * @param label what it is, in Swedish
     * @param value what it is worth
     */
    record Fact(String label, Cell value) {

        /** {@return a fact in words} */
        public static Fact of(String label, String value) {
            return new Fact(label, Cell.of(value));
        }
    }

    /**
     * What a reader must not miss.
     *
     * @param text with its line breaks kept
     */
    record Note(String text) implements Block {}
}
