package se.incidentkedjan.documents.chart;

import java.math.BigDecimal;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Chart;
import se.incidentkedjan.documents.SwedishNumber;

/** Columns on a common line with a scale to the left, and with their figures above them where there is room for all. */
final class StandingColumns {

    /** Stands in the place of a figure that is not known. */
    static final String NOT_KNOWN = "?";

    private static final double PLOT = 11;
    private static final double STUB = 2;
    private static final double SIZE = 0.75;

    private final Chart chart;
    private final Sketch sketch;
    private final Scale scale;
    private final double left;
    private final double slot;
    private final double width;
    private final boolean withFigures;

    StandingColumns(Chart chart, Sketch sketch) {
        this.chart = chart;
        this.sketch = sketch;
        this.scale = Scale.of(chart);
        double scaleWidth = scale.steps().stream()
                        .mapToDouble(step -> SIZE * Lines.width(SwedishNumber.of(step)))
                        .max()
                        .orElse(0)
                + 0.6;
        this.left = 100 * scaleWidth / sketch.narrowest();
        this.slot = (100 - left) / chart.labels().size();
        this.width = slot * (chart.series().size() == 1 ? 0.64 : 0.34);
        this.withFigures =
                widestFigure() <= (chart.series().size() == 1 ? slot : slot * 0.36) * sketch.narrowest() / 100;
    }

    void draw() {
        double top = sketch.bottom() + 1;
        double ground = top + PLOT;
        for (BigDecimal step : scale.steps()) {
            double y = ground - PLOT * scale.share(step);
            sketch.rule(left, y, 100, y, step.signum() == 0);
            sketch.words(left, -0.4, y + 0.26, Mark.Side.BEFORE, SIZE, false, SwedishNumber.of(step));
        }
        for (int i = 0; i < chart.labels().size(); i++) {
            for (int row = 0; row < chart.series().size(); row++) {
                column(i, row, ground);
            }
        }
        labels(ground);
        sketch.down(1 + PLOT + 1.6);
    }

    private void column(int index, int row, double ground) {
        double inner = chart.series().size() == 1 ? (slot - width) / 2 : slot * 0.14 + row * (width + slot * 0.04);
        double x = left + index * slot + inner;
        double middle = x + width / 2;
        Cell value = chart.series().get(row).values().get(index);
        if (value instanceof Cell.Hidden) {
            sketch.bar(Mark.Across.percent(x), ground - STUB, Mark.Across.percent(width), STUB, Mark.Fill.HATCHED);
            figure(middle, ground - STUB, "–");
            return;
        }
        Mark.Fill fill = row == 0 ? Mark.Fill.SOLID : Mark.Fill.OUTLINED;
        Chart.number(value)
                .ifPresentOrElse(
                        number -> {
                            double height = PLOT * scale.share(number);
                            if (height > 0) {
                                sketch.bar(
                                        Mark.Across.percent(x),
                                        ground - height,
                                        Mark.Across.percent(width),
                                        height,
                                        fill);
                            }
                            if (withFigures) {
                                figure(middle, ground - height, SwedishNumber.of(number));
                            }
                        },
                        () -> figure(middle, ground, NOT_KNOWN));
    }

    private void figure(double middle, double top, String text) {
        sketch.words(middle, 0, top - 0.25, Mark.Side.AROUND, SIZE, true, text);
    }

    /** Where not all labels have room, every second or third stands, and the first always does. */
    private void labels(double ground) {
        double room = slot * sketch.narrowest() / 100;
        double widest = chart.labels().stream()
                .mapToDouble(label -> SIZE * Lines.width(label) + 0.4)
                .max()
                .orElse(0);
        int every = (int) Math.max(1, Math.ceil(widest / room));
        for (int i = 0; i < chart.labels().size(); i += every) {
            String label = Lines.atMost(1, chart.labels().get(i), Math.min(widest, room * every) / SIZE)
                    .getFirst();
            double middle = left + (i + 0.5) * slot;
            sketch.words(middle, 0, ground + 1, Mark.Side.AROUND, SIZE, false, label);
        }
    }

    private double widestFigure() {
        return chart.values()
                .flatMap(value -> Chart.number(value).stream())
                .mapToDouble(number -> SIZE * Lines.width(SwedishNumber.of(number)) * 1.06 + 0.1)
                .max()
                .orElse(0);
    }
}
