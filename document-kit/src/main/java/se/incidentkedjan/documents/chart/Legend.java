package se.incidentkedjan.documents.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Chart;

/**
 * What the drawing counts and how its patterns are read, above it.
 *
 * @param unit what is counted or measured
 * @param entries what the patterns mean; only those that are there
 */
record Legend(String unit, List<Entry> entries) {

    private static final double SIZE = 0.875;
    private static final double PATTERN = 1.5;
    private static final double BETWEEN = 1.5;

    /**
     * A pattern or sign and what it means.
     *
     * @param fill the pattern; null for a sign
     * @param words what it means, after the sign if there is one
     */
    record Entry(Mark.@Nullable Fill fill, String words) {

        private double width() {
            return (fill == null ? 0 : PATTERN + 0.5) + SIZE * Lines.width(words);
        }
    }

    Legend {
        entries = List.copyOf(entries);
    }

    static Legend of(Chart chart) {
        List<Entry> entries = new ArrayList<>();
        if (chart.series().size() == 2) {
            entries.add(new Entry(Mark.Fill.SOLID, chart.series().getFirst().name()));
            entries.add(new Entry(Mark.Fill.OUTLINED, chart.series().getLast().name()));
        }
        boolean columns = chart.form() == Chart.Form.COLUMNS;
        if (columns && chart.values().anyMatch(Cell.Hidden.class::isInstance)) {
            entries.add(new Entry(Mark.Fill.HATCHED, "– " + Cell.Hidden.WORD));
        }
        if (columns && chart.values().anyMatch(Cell.Empty.class::isInstance)) {
            entries.add(new Entry(null, StandingColumns.NOT_KNOWN + " uppgift saknas"));
        }
        return new Legend(sentence(chart), entries);
    }

    void drawOn(Sketch sketch) {
        sketch.paragraph(unit, SIZE);
        double at = 0;
        double line = 0;
        for (Entry entry : entries) {
            if (at == 0 || at + entry.width() > sketch.narrowest()) {
                at = 0;
                line = sketch.line(1.6);
            }
            double words = at;
            if (entry.fill() != null) {
                sketch.bar(Mark.Across.em(at), line - 0.78, Mark.Across.em(PATTERN), 0.85, entry.fill());
                words += PATTERN + 0.5;
            }
            sketch.words(0, words, line, Mark.Side.AFTER, SIZE, false, entry.words());
            at += entry.width() + BETWEEN;
        }
        sketch.down(0.6);
    }

    /** With one row of figures its name stands here, since no pattern needs to be explained. */
    private static String sentence(Chart chart) {
        String unit = chart.unit().substring(0, 1).toUpperCase(Locale.ROOT)
                + chart.unit().substring(1);
        return chart.series().size() == 2
                ? unit
                : unit + ", " + chart.series().getFirst().name();
    }
}
