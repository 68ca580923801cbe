package se.incidentkedjan.notification.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.dispatch.Outcome;

/** Calls systems. */
public interface Receivers {

    /** Calls one system, over a line that is kept between calls. For one thread. */
    interface Receiver extends AutoCloseable {

        /** Until when a system has asked us to wait, or lets us wait in vain, UTC; null when it does neither. Calls nobody. */
        @Nullable
        Instant waitsUntil(Subscriber subscriber);

        /** Tells a system of one change, once. Whatever goes wrong is told as the outcome. */
        Outcome.Tried tell(Subscriber subscriber, Notice notice, Bulletin bulletin);

        /** Lets go of the connection; the next call opens a new one. */
        @Override
        void close();
    }

    /** For one thread, without a connection yet. */
    Receiver open();
}
