package se.incidentkedjan.reporting.suppression;

import se.incidentkedjan.reporting.suppression.Timeline.Run;

/** A small number that nobody may work out: what a shape counts in a run of segments. */
final class Secret {

    final int number;
    final int shape;
    final Run run;

    /** What it is, or was when it was small. */
    final int value;

    /** How far apart the lowest and the highest possible value must be. */
    int need;

    /** It cannot be kept better than this, whatever is hidden now. */
    boolean exposed;

    /** The least that it can be changed by, at most 0, and the most, at least 0, in the worlds that are known to be possible. */
    int lowest;

    int highest;

    Secret(int number, int shape, Run run, int value, int need) {
        this.number = number;
        this.shape = shape;
        this.run = run;
        this.value = value;
        this.need = need;
    }

    boolean isSafe() {
        return highest - lowest >= need;
    }

    void mayChangeBy(int change) {
        lowest = Math.min(lowest, change);
        highest = Math.max(highest, change);
    }
}
