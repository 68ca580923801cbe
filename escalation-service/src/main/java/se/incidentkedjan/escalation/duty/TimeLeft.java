package se.incidentkedjan.escalation.duty;

import java.time.Duration;
import java.time.Instant;
import se.incidentkedjan.events.swedish.SwedishTime;

/**
 * The time that a duty has.
 *
 * @param start from when it counts, UTC
 * @param due the latest instant, UTC
 * @param now UTC
 */
public record TimeLeft(Instant start, Instant due, Instant now) {

    private static final int WHOLE = 100;
    private static final Duration SOON = Duration.ofDays(1);

    /** Whether it is too late. */
    public boolean isOver() {
        return now.isAfter(due);
    }

    /** Whether it is out within 24 hours. */
    public boolean isShort() {
        return !isOver() && Duration.between(now, due).compareTo(SOON) <= 0;
    }

    /** How much of it has gone, in whole per cent, rounded down: 100 only when none is left. */
    public int goneShare() {
        if (!now.isBefore(due)) {
            return WHOLE;
        }
        if (!now.isAfter(start)) {
            return 0;
        }
        var whole = Duration.between(start, due).toMillis();
        return (int) (Duration.between(start, now).toMillis() * WHOLE / whole);
    }

    /** «2 dygn och 3 timmar kvar» or «3 timmar för sent», rounded down so that nobody is promised time there is not. */
    public String words() {
        var length = Duration.between(now, due);
        return length.isNegative()
                ? SwedishTime.length(length.negated()) + " för sent"
                : SwedishTime.length(length) + " kvar";
    }
}
