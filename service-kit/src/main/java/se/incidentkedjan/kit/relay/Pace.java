package se.incidentkedjan.kit.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How often a store is searched for what a process that died left behind. A search may be a full scan, so it is never
 * allowed more than a fiftieth of the time: the slower the store, the rarer the search.
 */
public final class Pace {

    private static final Duration SHORTEST = Duration.ofSeconds(15);
    private static final Duration SOON = Duration.ofSeconds(4);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int SHARE = 50;

    private final Clock clock;
    private Instant next = Instant.MIN;

    /** Starts with a search at once. */
    public Pace(Clock clock) {
        this.clock = clock;
    }

    /** Searches if the time has come, and sets the time of the next search by how long this one took. */
    public void whenTimeHasCome(Runnable search) {
        var began = clock.instant();
        // Further ahead than a pause can be: the clock has been set back.
        if (began.isBefore(next) && next.isBefore(began.plus(LONGEST).plus(SHORTEST))) {
            return;
        }
        search.run();
        var rest = Duration.between(began, clock.instant()).multipliedBy(SHARE);
        next = clock.instant().plus(within(rest));
    }

    /** A clock that is set forward during a search makes it look endlessly long. */
    private static Duration within(Duration rest) {
        return rest.compareTo(SHORTEST) < 0 ? SHORTEST : rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
    }

    /** Something went wrong: search again shortly. */
    public void soon() {
        next = clock.instant().plus(SOON);
    }
}
