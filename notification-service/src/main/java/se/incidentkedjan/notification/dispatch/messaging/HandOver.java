package se.incidentkedjan.notification.dispatch.messaging;

import java.util.Collection;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.Dispatch;

/** Gets messages on their way when they are durable. */
public interface HandOver {

    /** These may have something new to send. Never waits. */
    void of(Collection<Dispatch> dispatches);

    /** There is nobody to send this to. */
    void nobody(Delivery delivery);
}
