package se.incidentkedjan.kit.outage;

import java.time.Duration;
import java.time.Instant;

/** Notices that a clock has been set back, so that what was written while it was ahead is not waited for. */
public final class SetBack {

    /** Clocks are always set a little. */
    public static final Duration TOLERANCE = Duration.ofMinutes(1);

    private Instant latest = Instant.MIN;

    /** Whether the clock shows an earlier time than at the last look. */
    public synchronized boolean isNoticed(Instant now) {
        boolean noticed = now.plus(TOLERANCE).isBefore(latest);
        latest = now;
        return noticed;
    }
}
