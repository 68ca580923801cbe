package se.incidentkedjan.intake.masking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A text with what was found in it, so that whoever wrote it can be shown.
 *
 * @param pieces the text from its beginning to its end
 */
public record Masked(List<Piece> pieces) {

    /** A part of the text. */
    public sealed interface Piece {

        /**
         * What is left as it was.
         *
         * @param text what was written
         */
        record Kept(String text) implements Piece {

            /** Tells nothing of what was written, so that no log can. */
            @Override
            public String toString() {
                return "Kept[…]";
            }
        }

        /**
         * What is taken away.
         *
         * @param kind what it was
         * @param written what was written; kept nowhere
         */
        record Taken(PatternKind kind, String written) implements Piece {

            /** Tells nothing of what was written, so that no log can. */
            @Override
            public String toString() {
                return "Taken[" + kind + "]";
            }
        }
    }

    /** Keeps its own copy. */
    public Masked {
        pieces = List.copyOf(pieces);
    }

    static Masked of(String text, List<Found> inOrder) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var found : inOrder) {
            if (found.start() > at) {
                pieces.add(new Piece.Kept(text.substring(at, found.start())));
            }
            pieces.add(new Piece.Taken(found.kind(), text.substring(found.start(), found.end())));
            at = found.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece.Kept(text.substring(at)));
        }
        return new Masked(pieces);
    }

    /** The text as it is kept. */
    public String text() {
        var text = new StringBuilder();
        for (var piece : pieces) {
            text.append(
                    switch (piece) {
                        case Piece.Kept(String kept) -> kept;
                        case Piece.Taken(PatternKind kind, String written) -> kind.placeholder();
                    });
        }
        return text.toString();
    }

    /** Whether nothing was found. */
    public boolean isUntouched() {
        return pieces.stream().noneMatch(Piece.Taken.class::isInstance);
    }

    /** How many of each kind were found; only those that were. */
    public Map<PatternKind, Integer> counts() {
        var counts = new EnumMap<PatternKind, Integer>(PatternKind.class);
        for (var piece : pieces) {
            if (piece instanceof Piece.Taken(PatternKind kind, String written)) {
                counts.merge(kind, 1, Integer::sum);
            }
        }
        return counts;
    }
}
