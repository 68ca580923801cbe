package se.incidentkedjan.benchmarks;

import java.util.Arrays;
import java.util.Collection;

/**
 * The middle and the far end of many durations.
 *
 * @param p50 half of them were no longer, milliseconds
 * @param p95 ninety-five of a hundred were no longer, milliseconds
 * @param p99 ninety-nine of a hundred were no longer, milliseconds
 */
record Quantiles(double p50, double p95, double p99) {

    /** Of these, in milliseconds; the nearest that really happened, never one between two. */
    static Quantiles of(Collection<Double> millis) {
        if (millis.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Quantiles(at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
    }

    /** The middle one of these; of an even number, the mean of the two in the middle. */
    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
