package se.incidentkedjan.kit.inbox;

import java.util.List;
import java.util.TreeSet;

/**
 * Which events of one owner have been applied. A single number would lose an event that arrives after a later one, so
 * those beyond a gap are remembered one by one until the gap closes.
 *
 * @param upTo every sequence up to and including this one has been applied
 * @param beyond sequences above {@code upTo} + 1 that have been applied, in order
 */
public record AppliedSequences(long upTo, List<Long> beyond) {

    /** Nothing has been applied. */
    public static final AppliedSequences NONE = new AppliedSequences(0, List.of());

    /** Keeps its own copy of the list. */
    public AppliedSequences {
        beyond = List.copyOf(beyond);
    }

    /** Whether this event has had its effect already. */
    public boolean contains(long sequence) {
        return sequence <= upTo || beyond.contains(sequence);
    }

    /** Whether applying this event now would leave earlier ones still to come. */
    public boolean leavesGapAt(long sequence) {
        return sequence > upTo + 1 && !beyond.contains(sequence - 1);
    }

    /** With this event applied too. */
    public AppliedSequences and(long sequence) {
        if (contains(sequence)) {
            return this;
        }
        var ahead = new TreeSet<>(beyond);
        ahead.add(sequence);
        long reached = upTo;
        while (!ahead.isEmpty() && ahead.first() == reached + 1) {
            reached = ahead.removeFirst();
        }
        return new AppliedSequences(reached, List.copyOf(ahead));
    }
}
