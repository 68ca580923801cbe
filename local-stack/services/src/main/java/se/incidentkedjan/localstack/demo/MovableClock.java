package se.incidentkedjan.localstack.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that can stand in the past and be moved forward, and that always runs. It is the clock below it until it is
 * set back, and is never ahead of it.
 */
public final class MovableClock extends Clock {
    private final Clock real;
    private volatile Duration behind = Duration.ZERO;

    /** Shows what this clock shows. */
    public MovableClock(Clock real) {
        this.real = real;
    }

    /** Goes back to this instant, UTC, and runs on from there. For before anyone has read it. */
    synchronized void startAt(Instant instant) {
        behind = notNegative(Duration.between(instant, real.instant()));
    }

    /** Goes forward to this instant, UTC; stays where it is when it has already passed it, or stops at the real time. */
    synchronized void moveTo(Instant instant) {
        var needed = notNegative(Duration.between(instant, real.instant()));
        if (needed.compareTo(behind) < 0) {
            behind = needed;
        }
    }

    /** From now on shows the real time. */
    synchronized void followRealTime() {
        behind = Duration.ZERO;
    }

    /** The real time, UTC. */
    Instant realInstant() {
        return real.instant();
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    @Override
    public Instant instant() {
        return real.instant().minus(behind);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    private static final class InZone extends Clock {
        private final MovableClock clock;
        private final ZoneId zone;

        InZone(MovableClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }
}
