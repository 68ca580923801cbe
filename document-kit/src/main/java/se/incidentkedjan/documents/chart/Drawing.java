package se.incidentkedjan.documents.chart;

import java.util.List;
import se.incidentkedjan.documents.Chart;

/**
 * A chart as marks, to be drawn by whatever can draw bars, lines and words.
 *
 * @param height how high it is, in em
 * @param words what can be seen, and how many of the labels are drawn when not all are
 * @param marks in the order they are drawn
 */
public record Drawing(double height, String words, List<Mark> marks) {

    /** Narrower than this the labels of bars stand above them. */
    private static final double ROOM_BESIDE = 40;

    /** Keeps what was given. */
    public Drawing {
        marks = List.copyOf(marks);
    }

    /**
     * Draws a chart.
     *
     * @param chart what is drawn
     * @param narrowest how wide the drawing is at least, in em: words are broken and left out so that they have room there
     * @param highest how high it is at most, in em; columns are always as high as they are
     * @return its marks; the first bars that have room, and not more than {@value Chart#MOST_DRAWN}
     */
    public static Drawing of(Chart chart, double narrowest, double highest) {
        Sketch sketch = new Sketch(narrowest);
        Legend.of(chart).drawOn(sketch);
        int drawn = chart.labels().size();
        if (chart.labels().isEmpty()) {
            sketch.words(0, 0, sketch.line(1.3), Mark.Side.AFTER, 1, false, "Det finns inga uppgifter att visa.");
        } else {
            switch (chart.form()) {
                case BARS -> drawn = new LyingBars(chart, sketch, narrowest >= ROOM_BESIDE).draw(highest);
                case COLUMNS -> new StandingColumns(chart, sketch).draw();
            }
        }
        String words = chart.description();
        if (drawn < chart.labels().size()) {
            String rest = "De första %d av %d är ritade; alla står i tabellen."
                    .formatted(drawn, chart.labels().size());
            sketch.paragraph(rest, 0.875);
            words = words + " " + rest;
        }
        return sketch.drawing(words);
    }
}
