package se.incidentkedjan.reporting.suppression;

import java.util.List;

/**
 * The true numbers. Each incident stands once in a row without a trait and once in each topic. A unit that has no incidents has a row with 0:
 * everybody knows that it exists, so it too may be where an incident was. So has a
 * member of a topic that no figure is told of, if everybody knows of it.
 *
 * @param counts the rows; several for the same day, unit and trait are added
 */
public record Cube(List<Count> counts) {

    /** Keeps the rows unchangeable. */
    public Cube {
        counts = List.copyOf(counts);
    }

    /** The true value of an aggregate. */
    public long value(Aggregate aggregate) {
        return counts.stream()
                .filter(aggregate::covers)
                .mapToLong(Count::incidents)
                .sum();
    }
}
