package se.incidentkedjan.notification.subscription;

import se.incidentkedjan.notification.dispatch.Outcome;

/** Calls systems. */
public interface Receivers {

    /** Calls one system, over a line that is kept between calls. For one thread. */
    interface Receiver extends AutoCloseable {

        /** Tells a system of one change, once. Whatever goes wrong is told as the outcome. */
        Outcome tell(Subscriber subscriber, Notice notice, Bulletin bulletin);

        /** Lets go of the connection; the next call opens a new one. */
        @Override
        void close();
    }

    /** For one thread, without a connection yet. */
    Receiver open();
}
