package se.incidentkedjan.notification.dispatch;

import java.time.Duration;

/** How long to wait after attempts in vain: one second, then twice as long each time, but never over five minutes. */
public final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 9;

    private BackOff() {}

    /** The pause after this many attempts, at least 1. */
    public static Duration after(int attempts) {
        var pause = FIRST.multipliedBy(1L << Math.clamp(attempts - 1L, 0, DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
