package se.incidentkedjan.reporting.statistics;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.counting.Cell;
import se.incidentkedjan.reporting.counting.Dimension;
import se.incidentkedjan.reporting.counting.Elapsed;
import se.incidentkedjan.reporting.counting.Page;
import se.incidentkedjan.reporting.statistics.Statistics.Spread;

/** Pages added up. */
public final class Tally {

    private static final double HALF = 0.5;
    private static final double NINE_OF_TEN = 0.9;

    private final Map<Dimension, Map<String, Long>> counts = new EnumMap<>(Dimension.class);

    /** Adds the figures of a page. */
    public void add(Page page) {
        page.counts()
                .forEach((key, count) ->
                        Cell.parse(key).ifPresent(cell -> of(cell.dimension()).merge(cell.code(), count, Long::sum)));
    }

    /** Adds what another has added up. */
    public void add(Tally other) {
        other.counts.forEach((dimension, codes) ->
                codes.forEach((code, count) -> of(dimension).merge(code, count, Long::sum)));
    }

    /** By code, in the order of the codes. */
    public Map<String, Long> of(Dimension dimension) {
        return counts.computeIfAbsent(dimension, ignored -> new TreeMap<>());
    }

    /** In one cell. */
    public long of(Dimension dimension, String code) {
        return of(dimension).getOrDefault(code, 0L);
    }

    /** In all cells of a dimension. */
    public long sum(Dimension dimension) {
        return of(dimension).values().stream().mapToLong(Long::longValue).sum();
    }

    /** How long things took, of a dimension of times. */
    public Spread spread(Dimension dimension) {
        var bySteps = new TreeMap<Elapsed, Long>(Comparator.comparingInt(Elapsed::step));
        of(dimension).forEach((step, count) -> bySteps.put(new Elapsed(Integer.parseInt(step)), count));
        long all = sum(dimension);
        return new Spread(all, within(bySteps, all, HALF), within(bySteps, all, NINE_OF_TEN));
    }

    private static @Nullable Long within(SortedMap<Elapsed, Long> bySteps, long all, double share) {
        long wanted = (long) Math.ceil(all * share);
        long reached = 0;
        for (var one : bySteps.entrySet()) {
            reached += one.getValue();
            if (reached >= wanted) {
                return one.getKey().seconds();
            }
        }
        return null;
    }
}
