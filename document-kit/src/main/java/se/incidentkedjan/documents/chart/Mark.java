package se.incidentkedjan.documents.chart;

/**
 * A part of a drawing. Across it stands in per cent of the width, so that it fits any sheet and screen; downwards in em, so
 * that it grows with the letters. Nothing depends on colour: what must be told apart differs in pattern and in words.
 */
public sealed interface Mark {

    /** How a bar is filled. */
    enum Fill {
        /** The first row of figures. */
        SOLID,
        /** The second row of figures. */
        OUTLINED,
        /** A figure that is known and not shown. */
        HATCHED
    }

    /** On which side of its place a text stands. */
    enum Side {
        /** It begins there. */
        AFTER,
        /** It has its middle there. */
        AROUND,
        /** It ends there. */
        BEFORE
    }

    /**
     * A bar or a column.
     *
     * @param x its left side
     * @param y its upper side, in em from the top
     * @param width how wide it is
     * @param height how high it is, in em
     * @param fill how it is filled
     */
    record Bar(Across x, double y, Across width, double height, Fill fill) implements Mark {}

    /**
     * A straight line.
     *
     * @param fromX where it begins, in per cent of the width
     * @param fromY where it begins, in em from the top
     * @param toX where it ends, in per cent of the width
     * @param toY where it ends, in em from the top
     * @param strong whether figures stand on it; others only help the eye
     */
    record Rule(double fromX, double fromY, double toX, double toY, boolean strong) implements Mark {}

    /**
     * Words on one line.
     *
     * @param percent their place, in per cent of the width
     * @param em to the right of it, in em
     * @param y the line they stand on, in em from the top
     * @param side on which side of their place they stand
     * @param size how large their letters are, in em
     * @param bold whether they are bold
     * @param text what they say
     */
    record Words(double percent, double em, double y, Side side, double size, boolean bold, String text)
            implements Mark {}

    /**
     * A place or a length across the drawing, in one of two measures.
     *
     * @param percent of the width
     * @param em in heights of a letter; used when there are no per cent
     */
    record Across(double percent, double em) {

        /** Refuses what a page cannot hold in one attribute. */
        public Across {
            if (percent != 0 && em != 0) {
                throw new IllegalArgumentException("A place across a drawing has one measure, not two.");
            }
        }

        static Across percent(double percent) {
            return new Across(percent, 0);
        }

        static Across em(double em) {
            return new Across(0, em);
        }

        /** {@return how much it is when the drawing is this wide, both in em} */
        public double of(double width) {
            return width * percent / 100 + em;
        }
    }
}
