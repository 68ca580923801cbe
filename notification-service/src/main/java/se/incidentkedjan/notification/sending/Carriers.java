package se.incidentkedjan.notification.sending;

import se.incidentkedjan.notification.contact.DeliveryChannel;

/** One carrier for each channel. For one thread. */
public interface Carriers extends AutoCloseable {

    /** The carrier of a channel; one that is not set up carries nothing, and says so as the outcome. */
    Carrier of(DeliveryChannel channel);

    /** Lets go of all connections; the next message opens new ones. */
    @Override
    void close();
}
