package se.incidentkedjan.intake.attachment;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import se.incidentkedjan.events.IncidentId;

/**
 * Takes away what a crash left: files that never arrived whole, and files of incidents that never became a report or whose
 * words are erased. Data keys are left alone: from a report that is missing, which it also is when a copy of the store is
 * restored in part, nothing follows that could not be undone.
 */
public final class Sweep {

    private static final Duration LEFT_FOR = Duration.ofDays(1);
    private static final int AT_ONCE = 200;

    private final Shelf shelf;
    private final Predicate<IncidentId> hasWords;
    private final Clock clock;

    /**
     * Sweeps a shelf.
     *
     * @param hasWords whether an incident has become a report, and its words are not erased
     */
    public Sweep(Shelf shelf, Predicate<IncidentId> hasWords, Clock clock) {
        this.shelf = shelf;
        this.hasWords = hasWords;
        this.clock = clock;
    }

    /**
     * Sweeps once. Two at the same time do no harm.
     *
     * @return how many files were taken away
     */
    public int look() {
        int taken = 0;
        while (true) {
            var left = shelf.unsettled(clock.instant().minus(LEFT_FOR), AT_ONCE);
            for (var arrival : left) {
                if (arrival.kept() && hasWords.test(arrival.incident())) {
                    shelf.settle(arrival.id());
                } else {
                    shelf.remove(arrival.id());
                    taken++;
                }
            }
            if (left.size() < AT_ONCE) {
                return taken;
            }
        }
    }
}
