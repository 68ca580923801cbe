package se.incidentkedjan.notification.sending;

import java.time.Duration;

/** A point in time until which several are waited for, one after the other: all of them together take no longer. */
public final class Deadline {

    private final long endsAt;

    private Deadline(long endsAt) {
        this.endsAt = endsAt;
    }

    /** So far from now. */
    public static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    /** Waits for a thread to end. Returns whether it has. */
    public boolean sees(Thread ending) throws InterruptedException {
        return ending.join(Duration.ofNanos(endsAt - System.nanoTime()));
    }
}
