package se.incidentkedjan.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until someone moves it. */
public final class SettableClock extends Clock {

    private volatile Instant now;

    /** Stands still at this instant, UTC. */
    public SettableClock(Instant now) {
        this.now = now;
    }

    /** Turns it forward, or back with what is negative. */
    public void turn(Duration time) {
        now = now.plus(time);
    }

    /** Sets it to this instant, UTC. */
    public void set(Instant instant) {
        now = instant;
    }

    /** Sets it to an instant as ISO 8601 writes it. */
    public void set(String instant) {
        set(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
