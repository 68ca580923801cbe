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

    Stream<Aggregate> asked() {
        return Stream.concat(shown.stream(), hidden.stream());
    }

    Set<Days> days() {
        return asked().map(Aggregate::days).collect(Collectors.toSet());
    }
}
