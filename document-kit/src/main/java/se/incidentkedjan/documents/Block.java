package se.incidentkedjan.documents;

import java.util.List;

/** A part of a section of a paper. */
public sealed interface Block permits Block.Facts, Block.Note, Block.Paragraph, Table {

    /**
     * Running text.
     *
     * @param text with its line breaks kept
     */
    record Paragraph(String text) implements Block {}

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
