package se.incidentkedjan.notification;

import java.util.EnumMap;
import java.util.Map;
import se.incidentkedjan.notification.channel.ChannelHealth;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.sending.Carrier;
import se.incidentkedjan.notification.sending.Carriers;
import se.incidentkedjan.notification.sending.Message;

/** Carriers that tell how their channels are, and carry nothing by one that people have marked down. For one thread. */
final class WatchedCarriers implements Carriers {

    private final Carriers carriers;
    private final ChannelHealth health;
    private final Map<DeliveryChannel, Carrier> watched = new EnumMap<>(DeliveryChannel.class);

    WatchedCarriers(Carriers carriers, ChannelHealth health) {
        this.carriers = carriers;
        this.health = health;
    }

    @Override
    public Carrier of(DeliveryChannel channel) {
        return watched.computeIfAbsent(channel, one -> new Watched(one, carriers.of(one)));
    }

    @Override
    public void close() {
        carriers.close();
    }

    private final class Watched implements Carrier {

        private final DeliveryChannel channel;
        private final Carrier carrier;

        Watched(DeliveryChannel channel, Carrier carrier) {
            this.channel = channel;
            this.carrier = carrier;
        }

        @Override
        public boolean isReady() {
            if (health.isAvoided(channel)) {
                return false;
            }
            var ready = carrier.isReady();
            if (!ready) {
                health.noted(channel, new Outcome.TriedInVain(false));
            }
            return ready;
        }

        /** Asks once more: between the first message of a round and its last, people may mark the channel down. */
        @Override
        public Outcome carry(Message message) {
            if (health.isAvoided(channel)) {
                return new Outcome.NotTried();
            }
            var outcome = carrier.carry(message);
            health.noted(channel, outcome);
            return outcome;
        }

        @Override
        public void close() {
            carrier.close();
        }
    }
}
