package se.incidentkedjan.reporting.suppression;

import java.util.List;

/**
 * The true numbers. Each incident stands once in a row without a trait and once in each topic.
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
