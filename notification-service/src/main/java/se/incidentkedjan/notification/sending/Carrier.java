package se.incidentkedjan.notification.sending;

import se.incidentkedjan.notification.dispatch.Outcome;

/** Carries messages by one channel, one at a time, over a connection that is kept between them. For one thread. */
public interface Carrier extends AutoCloseable {

    /** Gets ready for a round of messages. Returns false when the relay or gateway does not answer. */
    boolean isReady();

    /** Tries to hand over one message. Whatever goes wrong is told as the outcome. */
    Outcome carry(Message message);

    /** Lets go of the connection; the next message opens a new one. */
    @Override
    void close();
}
