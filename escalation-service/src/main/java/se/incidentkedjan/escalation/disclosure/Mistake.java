package se.incidentkedjan.escalation.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the choice for a field.
 *
 * @param kind what
 * @param other what the masked field is called that it shows, when it does
 * @param quote the words where it is wrong, for the one who wrote them; absent when there is no such place
 */
public record Mistake(
        Kind kind, @Nullable String other, @Nullable String quote) {

    /** What can be wrong. */
    public enum Kind {
        /** A ground is proposed, and nobody has decided. */
        NOT_DECIDED,
        /** It is masked without one of the grounds in the file. */
        NO_GROUND,
        /** The motive is too long, or all of them together are. */
        MOTIVE_TOO_LONG,
        /** What another masked field says stands here too. */
        SHOWS_MASKED,
        /** All of it is to be given out, and its text is marked or changed. */
        TOUCHED_BUT_GIVEN,
        /** Without its marks the text is not the one of the case. */
        TEXT_CHANGED,
        /** A mark has no other to go with. */
        MARKS_UNEVEN,
        /** A passage begins inside another one. */
        MARKS_NESTED,
        /** There is nothing between two marks. */
        PASSAGE_EMPTY,
        /** No passage is marked. */
        NOTHING_MARKED,
        /** A passage stands unmarked in the same text too. */
        PASSAGE_REMAINS
    }

    static Mistake of(Kind kind) {
        return new Mistake(kind, null, null);
    }

    static Mistake at(Kind kind, String quote) {
        return new Mistake(kind, null, quote);
    }

    /** Tells nothing of what is quoted, so that no log can. */
    @Override
    public String toString() {
        return "Mistake[" + kind + ", " + other + "]";
    }
}
