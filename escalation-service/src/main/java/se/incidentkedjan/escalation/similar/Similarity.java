package se.incidentkedjan.escalation.similar;

import java.util.List;

/**
 * How much two cases look alike.
 *
 * @param because what they have in common, what weighs most first; never nothing
 */
public record Similarity(List<SharedTrait> because) {

    /** With less than this they are not shown as alike. */
    public static final int ENOUGH = 40;

    /**
     * Keeps its own copy.
     *
     * @throws IllegalArgumentException when there is no reason for it
     */
    public Similarity {
        if (because.isEmpty()) {
            throw new IllegalArgumentException("alike for no reason");
        }
        because = List.copyOf(because);
    }

    /** The weights together; a larger number is more alike. */
    public int score() {
        return because.stream().mapToInt(SharedTrait::weight).sum();
    }

    /** Whether it is worth showing to somebody. */
    public boolean isEnough() {
        return score() >= ENOUGH;
    }
}
