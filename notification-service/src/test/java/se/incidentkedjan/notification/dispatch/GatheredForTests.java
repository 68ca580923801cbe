package se.incidentkedjan.notification.dispatch;

import static se.incidentkedjan.notification.Fixtures.EXEMPELKOMMUNEN;
import static se.incidentkedjan.notification.Fixtures.REFERENCE;
import static se.incidentkedjan.notification.Fixtures.REPORTED;
import static se.incidentkedjan.notification.Fixtures.anyIncident;

import java.time.Instant;
import java.util.List;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.notification.contact.DeliveryChannel;

/** Incidents of which something waits for a letter, as they lie in a store. */
public final class GatheredForTests {

    private GatheredForTests() {}

    /** One of which someone is to be told with others at an instant. */
    public static Dispatch waiting(String person, String address, Instant at) {
        var incident = anyIncident();
        var step = new Step("unit_manager.normal", RoleCode.of("UNIT_MANAGER"), null, Urgency.NORMAL, null, null);
        var recipient =
                new Recipient(person, "Rollen " + person, address, DeliveryChannel.E_MAIL, List.of(), null, null);
        var delivery = Delivery.to(recipient, step, incident, REPORTED, null);
        return Dispatch.of(incident, EXEMPELKOMMUNEN, REFERENCE, REPORTED)
                .and(List.of(delivery.with(
                        new Gathered(at, null), delivery.progress().notBefore(at))));
    }

    /** One as somebody left it who was killed while they wrote to someone, before the lease ended. */
    public static Dispatch leftBehind(String person, String address, Instant at) {
        return waiting(person, address, at)
                .replace(delivery -> delivery.with(delivery.progress().attempting("killed", at, at.plusMillis(1))));
    }
}
