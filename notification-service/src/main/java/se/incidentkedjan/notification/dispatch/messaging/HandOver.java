package se.incidentkedjan.notification.dispatch.messaging;

import java.util.Collection;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.Purpose;
import se.incidentkedjan.notification.dispatch.Delivery;

/** Gets messages on their way when they are durable. */
public interface HandOver {

    /** These incidents have something new to send. */
    void of(Purpose purpose, Collection<IncidentId> incidents);

    /** There is nobody to send this to. */
    void nobody(Delivery delivery);
}
