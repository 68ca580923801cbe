package se.incidentkedjan.notification.upkeep;

import java.util.Collection;
import java.util.Set;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.sending.Carrier;
import se.incidentkedjan.notification.sending.Carriers;
import se.incidentkedjan.notification.sending.Message;

/**
 * Carriers that note what they carry.
 *
 * @param working the channels that work
 * @param carried channel and address of each message
 */
public record PlayedCarriers(Set<DeliveryChannel> working, Collection<String> carried) implements Carriers {
    @Override
    public Carrier of(DeliveryChannel channel) {
        return new Carrier() {
            @Override
            public boolean isReady() {
                return working.contains(channel);
            }

            @Override
            public Outcome carry(Message message) {
                carried.add(channel + " " + message.way().address());
                return new Outcome.Accepted();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {}
}
