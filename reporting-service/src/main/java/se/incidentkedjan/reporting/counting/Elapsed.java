package se.incidentkedjan.reporting.counting;

import java.time.Duration;

/**
 * A length of time as it is counted: by the step that it falls in, each a tenth longer than the one before. A median can then be
 * told without reading incidents, figures of several pages can be added, and what is corrected can be taken back exactly, which
 * sketches that throw away values cannot. What is told is at most five per cent from what was, and half a second.
 *
 * @param step 0 up to a second, then from 1
 */
public record Elapsed(int step) {

    private static final double GROWTH = 1.1;
    private static final double MIDDLE = 0.5;
    private static final double MILLIS = 1000.0;

    /** The step of a length of time. Clocks of two machines may disagree: less than nothing counts as at once. */
    static Elapsed of(Duration time) {
        var seconds = time.toMillis() / MILLIS;
        return new Elapsed(seconds <= 1 ? 0 : (int) Math.ceil(Math.log(seconds) / Math.log(GROWTH)));
    }

    /** The middle of the step, in seconds. */
    public long seconds() {
        return step == 0 ? 1 : Math.round(Math.pow(GROWTH, step - MIDDLE));
    }
}
