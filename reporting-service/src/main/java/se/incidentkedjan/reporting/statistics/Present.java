package se.incidentkedjan.reporting.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How everything that was ever reported stands now.
 *
 * @param heard how many reports there have been, also those that are counted as another incident or were none; drills are not
 *     among them
 * @param open how many incidents are worked on, or wait for it
 * @param notYetAssessed how many of the incidents wait for the rules
 * @param dutiesRunning how many legal duties have a clock that runs
 * @param dutiesMissed how many legal duties have passed their due instant and are not done
 * @param measuresOpen how many measures are still to be done
 * @param measuresLate how many of them have passed their last day
 * @param longestLate the earliest last day among those; absent when none is late
 */
public record Present(
        long heard,
        long open,
        long notYetAssessed,
        long dutiesRunning,
        long dutiesMissed,
        long measuresOpen,
        long measuresLate,
        @Nullable LocalDate longestLate) {

    /** Whether nothing was ever reported. */
    public boolean isEmpty() {
        return heard == 0;
    }
}
