package se.incidentkedjan.documents.chart;

import java.math.BigDecimal;
import java.util.List;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Chart;
import se.incidentkedjan.documents.SwedishNumber;

/** Bars from a common line to the right, each with its figure at the end: there is no scale to read off. */
final class LyingBars {

    /** How wide a figure that is not shown is drawn, in em. */
    private static final double STUB = 3;

    private static final double AFTER_BAR = 0.4;
    private static final int MOST_LINES = 2;
    private static final double LABEL = 1.3;
    private static final double BETWEEN = 0.14;

    /** Room for saying that not all are drawn. */
    private static final double FOOT = 2.5;

    private final Chart chart;
    private final Sketch sketch;
    private final boolean beside;
    private final double left;
    private final double longest;
    private final double thickness;
    private final double largest;

    /** Draws labels beside the bars where there is room, and else above them. */
    LyingBars(Chart chart, Sketch sketch, boolean beside) {
        this.chart = chart;
        this.sketch = sketch;
        this.beside = beside;
        this.left = beside ? 36 : 0;
        double figure = 100 * (AFTER_BAR + widestFigure() + 0.3) / sketch.narrowest();
        this.longest = Math.max(20, 100 - left - figure);
        this.thickness = chart.series().size() == 1 ? 1.05 : 0.8;
        this.largest = chart.values()
                .flatMap(value -> Chart.number(value).stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
    }

    /** {@return how many labels are drawn: those that have room, and one at least} */
    int draw(double highest) {
        double top = sketch.bottom();
        int drawn = 0;
        int most = Math.min(chart.labels().size(), Chart.MOST_DRAWN);
        while (drawn < most && (drawn == 0 || sketch.bottom() + height(drawn) + FOOT <= highest)) {
            group(drawn);
            drawn++;
        }
        if (beside) {
            sketch.rule(left, top, left, sketch.bottom() - 0.2, true);
        }
        sketch.down(0.3);
        return drawn;
    }

    private double barsHeight() {
        return chart.series().size() * (thickness + BETWEEN);
    }

    private double height(int index) {
        double labels = label(index).size() * LABEL;
        return beside ? Math.max(barsHeight(), labels) + 0.5 : barsHeight() + labels + 0.8;
    }

    private void group(int index) {
        double bars = barsHeight();
        if (beside) {
            List<String> lines = label(index);
            double labels = lines.size() * LABEL;
            double height = Math.max(bars, labels);
            double top = sketch.bottom() + 0.25;
            for (int i = 0; i < lines.size(); i++) {
                double y = top + (height - labels) / 2 + (i + 0.72) * LABEL;
                sketch.words(0, 0, y, Mark.Side.AFTER, 1, false, lines.get(i));
            }
            bars(index, top + (height - bars) / 2);
            sketch.down(height + 0.5);
        } else {
            for (String line : label(index)) {
                sketch.words(0, 0, sketch.line(LABEL), Mark.Side.AFTER, 1, false, line);
            }
            double top = sketch.bottom() + 0.1;
            bars(index, top);
            sketch.rule(0, top - 0.1, 0, top + bars - 0.1, true);
            sketch.down(bars + 0.8);
        }
    }

    private List<String> label(int index) {
        double widest = beside ? left * sketch.narrowest() / 100 - 1 : sketch.narrowest() - 0.5;
        return Lines.atMost(MOST_LINES, chart.labels().get(index), widest);
    }

    private void bars(int index, double top) {
        for (int i = 0; i < chart.series().size(); i++) {
            Mark.Fill fill = i == 0 ? Mark.Fill.SOLID : Mark.Fill.OUTLINED;
            bar(chart.series().get(i).values().get(index), top + i * (thickness + BETWEEN), fill);
        }
    }

    private void bar(Cell value, double top, Mark.Fill fill) {
        double line = top + thickness * 0.5 + 0.33;
        if (value instanceof Cell.Hidden) {
            sketch.bar(Mark.Across.percent(left), top, Mark.Across.em(STUB), thickness, Mark.Fill.HATCHED);
            sketch.words(left, STUB + AFTER_BAR, line, Mark.Side.AFTER, size(), true, Cell.Hidden.WORD);
            return;
        }
        Chart.number(value)
                .ifPresentOrElse(
                        number -> {
                            double width = largest == 0 ? 0 : longest * number.doubleValue() / largest;
                            if (width > 0) {
                                sketch.bar(Mark.Across.percent(left), top, Mark.Across.percent(width), thickness, fill);
                            }
                            sketch.words(
                                    left + width,
                                    AFTER_BAR,
                                    line,
                                    Mark.Side.AFTER,
                                    size(),
                                    true,
                                    SwedishNumber.of(number));
                        },
                        () -> sketch.words(left, AFTER_BAR, line, Mark.Side.AFTER, size(), false, "uppgift saknas"));
    }

    private double size() {
        return chart.series().size() == 1 ? 1 : 0.9;
    }

    private double widestFigure() {
        return chart.values()
                .flatMap(value -> Chart.number(value).stream())
                .mapToDouble(number -> Lines.width(SwedishNumber.of(number)) * 1.06)
                .max()
                .orElse(0);
    }
}
