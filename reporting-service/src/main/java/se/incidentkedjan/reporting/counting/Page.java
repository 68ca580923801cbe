package se.incidentkedjan.reporting.counting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import se.incidentkedjan.events.IncidentId;

/**
 * The figures of a stretch of time, of the municipality or of a unit, and the numbers of the changes that are in them but may
 * not be settled yet. Both are one document, so a change is on the page exactly when its number is.
 *
 * @param key which page
 * @param version counts the writes, to notice that someone else wrote in between; 0 before the first
 * @param counts how many incidents stand in each cell; none is zero
 * @param marks by incident: the number of the last change on this page, until it is known to be settled
 */
public record Page(PageKey key, long version, Map<String, Long> counts, Map<IncidentId, Long> marks) {

    /** Keeps its own copies of the maps. */
    public Page {
        counts = Map.copyOf(counts);
        marks = Map.copyOf(marks);
    }

    /** A page that nothing has been written on. */
    public static Page blank(PageKey key) {
        return new Page(key, 0, Map.of(), Map.of());
    }

    /**
     * A mark on a page.
     *
     * @param incident whose
     * @param number of the change
     */
    public record Mark(IncidentId incident, long number) {}

    /**
     * This page with changes carried out, each of them once only, and without the marks that have served.
     *
     * @param promised changes of incidents that are counted on this page
     * @param isSettled whether the change of a mark is known to be settled for ever
     * @return this very page when nothing is new on it
     */
    Page carryOut(Map<IncidentId, HandOver> promised, Predicate<Mark> isSettled) {
        var nextCounts = new HashMap<>(counts);
        var nextMarks = new HashMap<>(marks);
        boolean changed = false;
        for (var one : promised.entrySet()) {
            var handOver = one.getValue();
            if (Objects.equals(marks.get(one.getKey()), handOver.number())) {
                continue;
            }
            add(nextCounts, handOver.counted().on(key), -1);
            add(
                    nextCounts,
                    Objects.requireNonNull(handOver.moving(), "only what moves is carried out")
                            .on(key),
                    1);
            nextMarks.put(one.getKey(), handOver.number());
            changed = true;
        }
        if (!changed) {
            return this;
        }
        nextMarks.entrySet().removeIf(mark -> isSettled.test(new Mark(mark.getKey(), mark.getValue())));
        return new Page(key, version + 1, nextCounts, nextMarks);
    }

    private static void add(Map<String, Long> counts, List<String> cells, long amount) {
        for (var cell : cells) {
            counts.merge(cell, amount, (before, change) -> before + change == 0 ? null : before + change);
        }
    }
}
