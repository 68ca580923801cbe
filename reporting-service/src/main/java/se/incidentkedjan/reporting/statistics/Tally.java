package se.incidentkedjan.reporting.statistics;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import se.incidentkedjan.reporting.counting.Cell;
import se.incidentkedjan.reporting.counting.Dimension;
import se.incidentkedjan.reporting.counting.Page;

/** Pages added up. */
final class Tally {

    private final Map<Dimension, Map<String, Long>> counts = new EnumMap<>(Dimension.class);

    void add(Page page) {
        page.counts()
                .forEach((key, count) ->
                        Cell.parse(key).ifPresent(cell -> of(cell.dimension()).merge(cell.code(), count, Long::sum)));
    }

    void add(Tally other) {
        other.counts.forEach((dimension, codes) ->
                codes.forEach((code, count) -> of(dimension).merge(code, count, Long::sum)));
    }

    /** By code, in the order of the codes. */
    Map<String, Long> of(Dimension dimension) {
        return counts.computeIfAbsent(dimension, ignored -> new TreeMap<>());
    }

    long of(Dimension dimension, String code) {
        return of(dimension).getOrDefault(code, 0L);
    }

    long sum(Dimension dimension) {
        return of(dimension).values().stream().mapToLong(Long::longValue).sum();
    }
}
