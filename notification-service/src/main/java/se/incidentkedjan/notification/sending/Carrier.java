package se.incidentkedjan.notification.sending;

import se.incidentkedjan.notification.dispatch.Outcome;

/** Carries mail to the relay, one at a time, over a connection that is kept between mails. For one thread. */
public interface Carrier extends AutoCloseable {

    /** Gets ready for a round of mails. Returns false when the relay does not answer. */
    boolean isReady();

    /** Tries to hand over one mail. Whatever goes wrong is told as the outcome. */
    Outcome carry(Mail mail);

    /** Lets go of the connection; the next mail opens a new one. */
    @Override
    void close();
}
