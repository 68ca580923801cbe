package se.incidentkedjan.notification;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.postbox.BadAddresses;
import se.incidentkedjan.notification.sending.Tally;

/**
 * Marks the addresses that a relay will not take, as those that messages come back from.
 *
 * @param counts what else counts the messages
 */
record RefusedAddresses(Tally counts, BadAddresses addresses) implements Tally {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedAddresses.class);

    @Override
    public void attempted(Delivery delivery, Outcome outcome) {
        counts.attempted(delivery, outcome);
        var recipient = delivery.recipient();
        if (recipient != null && outcome.equals(new Outcome.GivenUp(Failure.BAD_ADDRESS))) {
            try {
                addresses.bounced(recipient.person(), recipient.way(), delivery.id());
            } catch (DataAccessException e) {
                // What the message came to is noted all the same; the next one that is refused marks the address.
                LOG.warn(
                        "The address of delivery {} could not be marked: {}",
                        delivery.id(),
                        e.getClass().getSimpleName());
            }
        }
    }

    @Override
    public void settled(Delivery delivery) {
        counts.settled(delivery);
    }

    @Override
    public void reached(Duration sinceReported) {
        counts.reached(sinceReported);
    }
}
