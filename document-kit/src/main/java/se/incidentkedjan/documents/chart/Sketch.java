package se.incidentkedjan.documents.chart;

import java.util.ArrayList;
import java.util.List;

/** A drawing in the making, from the top down. */
final class Sketch {

    private final double narrowest;
    private final List<Mark> marks = new ArrayList<>();
    private double bottom;

    Sketch(double narrowest) {
        this.narrowest = narrowest;
    }

    /** How wide the drawing is at least, in em. */
    double narrowest() {
        return narrowest;
    }

    /** Where the next thing can stand, in em from the top. */
    double bottom() {
        return bottom;
    }

    /** Takes room below what is there. */
    void down(double em) {
        bottom += em;
    }

    /** Takes room for a line of words, and says where they stand. */
    double line(double height) {
        bottom += height;
        return bottom - height * 0.28;
    }

    void bar(Mark.Across x, double y, Mark.Across width, double height, Mark.Fill fill) {
        marks.add(new Mark.Bar(x, y, width, height, fill));
    }

    void rule(double fromX, double fromY, double toX, double toY, boolean strong) {
        marks.add(new Mark.Rule(fromX, fromY, toX, toY, strong));
    }

    void words(double percent, double em, double y, Mark.Side side, double size, boolean bold, String text) {
        marks.add(new Mark.Words(percent, em, y, side, size, bold, text));
    }

    /** Words below each other, all of them. */
    void paragraph(String text, double size) {
        for (String line : Lines.all(text, narrowest / size)) {
            words(0, 0, line(1.5 * size), Mark.Side.AFTER, size, false, line);
        }
    }

    Drawing drawing(String words) {
        return new Drawing(bottom + 0.25, words, marks);
    }
}
