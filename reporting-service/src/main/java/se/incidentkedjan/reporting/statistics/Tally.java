package se.incidentkedjan.reporting.statistics;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.counting.Cell;
import se.incidentkedjan.reporting.counting.Dimension;
import se.incidentkedjan.reporting.counting.Elapsed;
import se.incidentkedjan.reporting.counting.PageFigures;
import se.incidentkedjan.reporting.counting.PageKey;
import se.incidentkedjan.reporting.counting.Pages;
import se.incidentkedjan.reporting.statistics.Statistics.Spread;

/** Pages added up. */
public final class Tally {

    private static final double HALF = 0.5;
    private static final double NINE_OF_TEN = 0.9;

    private final Map<String, Long> counts = new HashMap<>();
    /** Looked up the first time somebody asks after something was added: a cell stands on many pages and is taken apart once. */
    private @Nullable Map<Dimension, SortedMap<String, Long>> byDimension;

    /** Adds the figures of a page. */
    public void add(PageFigures figures) {
        figures.forEach((cell, count) -> counts.merge(cell, count, Long::sum));
        byDimension = null;
    }

    /** Adds what another has added up. */
    public void add(Tally other) {
        add(figures -> other.counts.forEach(figures::accept));
    }

    /**
     * Adds up pages.
     *
     * @param sums where each page belongs
     */
    public static void addUp(Pages pages, Map<PageKey, Tally> sums) {
        pages.show(
                sums.keySet(),
                (page, figures) ->
                        Objects.requireNonNull(sums.get(page), page::value).add(figures));
    }

    /** By code, in the order of the codes. */
    public Map<String, Long> of(Dimension dimension) {
        if (byDimension == null) {
            byDimension = byDimension();
        }
        return byDimension.getOrDefault(dimension, Collections.emptySortedMap());
    }

    private Map<Dimension, SortedMap<String, Long>> byDimension() {
        var found = new EnumMap<Dimension, SortedMap<String, Long>>(Dimension.class);
        counts.forEach((key, count) -> Cell.parse(key)
                .ifPresent(cell -> found.computeIfAbsent(cell.dimension(), ignored -> new TreeMap<>())
                        .put(cell.code(), count)));
        return found;
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
