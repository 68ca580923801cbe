package se.incidentkedjan.reporting.suppression;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an earlier publication told, which cannot be taken back.
 *
 * @param shown the aggregates whose values it showed
 * @param hidden those that it would have shown but did not; they are to stay protected
 * @param counts the true numbers as they were when it was made, over its own periods; later corrections are not in it
 */
public record Published(List<Aggregate> shown, List<Aggregate> hidden, Cube counts) {

    /** Keeps the lists unchangeable. */
    public Published {
        shown = List.copyOf(shown);
        hidden = List.copyOf(hidden);
    }

    /** What it told of some periods, and the true numbers of their days. */
    public Published within(Set<Days> periods) {
        return new Published(
                shown.stream().filter(one -> periods.contains(one.days())).toList(),
                hidden.stream().filter(one -> periods.contains(one.days())).toList(),
                new Cube(counts.counts().stream()
                        .filter(count -> periods.stream().anyMatch(days -> days.holds(count.day())))
                        .toList()));
    }

    /** Whether it tells of nothing. */
    public boolean isEmpty() {
        return shown.isEmpty() && hidden.isEmpty();
    }

    Stream<Aggregate> asked() {
        return Stream.concat(shown.stream(), hidden.stream());
    }

    Set<Days> days() {
        return asked().map(Aggregate::days).collect(Collectors.toSet());
    }
}
