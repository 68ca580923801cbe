package se.incidentkedjan.reporting.opendata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the values of several municipalities are spread.
 *
 * @param told how many municipalities tell the value
 * @param hidden how many keep it back
 * @param lowest of those that are told; absent when none is
 * @param lowerQuartile a quarter have less; absent below five
 * @param median half have less
 * @param upperQuartile a quarter have more; absent below five
 * @param highest of those that are told
 */
public record Spread(
        int told,
        int hidden,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal lowerQuartile,
        @Nullable BigDecimal median,
        @Nullable BigDecimal upperQuartile,
        @Nullable BigDecimal highest) {

    /** Of fewer, a quartile is hardly more than one municipality. */
    public static final int ENOUGH_FOR_QUARTILES = 5;

    private static final int DECIMALS = 2;

    static Spread of(List<BigDecimal> values, int hidden) {
        if (values.isEmpty()) {
            return new Spread(0, hidden, null, null, null, null, null);
        }
        var sorted = values.stream().sorted().toList();
        var isEnough = sorted.size() >= ENOUGH_FOR_QUARTILES;
        return new Spread(
                sorted.size(),
                hidden,
                sorted.getFirst(),
                isEnough ? quantile(sorted, 1) : null,
                quantile(sorted, 2),
                isEnough ? quantile(sorted, 3) : null,
                sorted.getLast());
    }

    /** Between two values as far as the quarter falls between their places. */
    private static BigDecimal quantile(List<BigDecimal> sorted, int quarters) {
        int place = (sorted.size() - 1) * quarters;
        var below = sorted.get(place / 4);
        var rest = place % 4;
        if (rest == 0) {
            return below;
        }
        var step = sorted.get(place / 4 + 1)
                .subtract(below)
                .multiply(BigDecimal.valueOf(rest))
                .divide(BigDecimal.valueOf(4));
        return below.add(step).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
