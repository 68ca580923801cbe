package se.incidentkedjan.localstack.demo;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What is to happen, in the order of time; what is entered first comes first at the same instant. */
final class Agenda {

    /** Something to do. */
    interface Step {
        void take() throws IOException, InterruptedException;
    }

    /** Something to do at an instant, UTC. */
    record Entry(Instant at, long number, Step step) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
    private long entered;

    void add(Instant at, Step step) {
        entries.add(new Entry(at, entered++, step));
    }

    /** The next one, taken off the agenda; empty when nothing is left before this instant. */
    Optional<Entry> nextBefore(Instant end) {
        var next = entries.peek();
        if (next == null || !next.at().isBefore(end)) {
            return Optional.empty();
        }
        return Optional.of(entries.remove());
    }
}
