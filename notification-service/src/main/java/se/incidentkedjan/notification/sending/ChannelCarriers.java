package se.incidentkedjan.notification.sending;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.dispatch.Outcome;

/** A carrier for each channel, opened when it is first needed. For one thread. */
public final class ChannelCarriers implements Carriers {

    /** Stands for a channel that the installation does not have: nothing is tried, and nothing is lost. */
    private static final Carrier NONE = new Carrier() {
        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public Outcome carry(Message message) {
            return new Outcome.TriedInVain(false);
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    private final Map<DeliveryChannel, Supplier<Carrier>> configured;
    private final Map<DeliveryChannel, Carrier> carriers = new EnumMap<>(DeliveryChannel.class);

    /** Those channels that the installation has. */
    public ChannelCarriers(Map<DeliveryChannel, Supplier<Carrier>> configured) {
        this.configured = Map.copyOf(configured);
    }

    /** Whether the installation has it. */
    public boolean isConfigured(DeliveryChannel channel) {
        return configured.containsKey(channel);
    }

    /** The carrier of a channel; one that is never ready when the installation does not have it. */
    @Override
    public Carrier of(DeliveryChannel channel) {
        var make = configured.get(channel);
        return make == null ? NONE : carriers.computeIfAbsent(channel, unused -> make.get());
    }

    /** Lets go of all connections; the next message opens a new one. */
    @Override
    public void close() {
        carriers.values().forEach(Carrier::close);
    }
}
