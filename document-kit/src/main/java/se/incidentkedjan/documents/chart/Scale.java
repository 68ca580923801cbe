package se.incidentkedjan.documents.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Chart;

/**
 * One scale for all figures of a chart, from zero to a round number that none of them is above.
 *
 * @param steps round numbers from zero, of equal distance; at least two
 */
record Scale(List<BigDecimal> steps) {

    private static final int MOST_STEPS = 4;

    Scale {
        steps = List.copyOf(steps);
    }

    static Scale of(Chart chart) {
        BigDecimal largest = chart.values()
                .flatMap(value -> Chart.number(value).stream())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        boolean whole = chart.values().noneMatch(Cell.Exact.class::isInstance);
        BigDecimal step = step(largest, whole);
        List<BigDecimal> steps = new ArrayList<>(List.of(BigDecimal.ZERO));
        do {
            steps.add(steps.getLast().add(step));
        } while (steps.getLast().compareTo(largest) < 0);
        return new Scale(steps);
    }

    /** {@return the share of the scale that a figure takes, from 0 to 1} */
    double share(BigDecimal number) {
        return number.doubleValue() / steps.getLast().doubleValue();
    }

    /** One, two or five, and as many zeros as it takes. */
    private static BigDecimal step(BigDecimal largest, boolean whole) {
        if (largest.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal least = largest.divide(BigDecimal.valueOf(MOST_STEPS), largest.scale() + 6, RoundingMode.CEILING);
        BigDecimal ten = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        BigDecimal step = List.of(1, 2, 5, 10).stream()
                .map(times -> ten.multiply(BigDecimal.valueOf(times)))
                .filter(round -> round.compareTo(least) >= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No round number is above " + least + "."));
        BigDecimal shown = new BigDecimal(step.stripTrailingZeros().toPlainString());
        return whole ? shown.max(BigDecimal.ONE) : shown;
    }
}
