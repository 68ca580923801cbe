package se.incidentkedjan.notification.channel;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import se.incidentkedjan.notification.contact.DeliveryChannel;

/**
 * All marks together: one thing, so that two people cannot mark down the last two channels at the same moment.
 *
 * @param version which writing of it this is, from 0 for the one that was never written
 * @param byChannel the marks, those that no longer count included
 */
public record Marks(long version, Map<DeliveryChannel, Mark> byChannel) {

    /** None yet. */
    public static final Marks NONE = new Marks(0, Map.of());

    /** Keeps its own copy. */
    public Marks {
        byChannel = Map.copyOf(byChannel);
    }

    /** The mark of a channel that counts now. */
    public Optional<Mark> of(DeliveryChannel channel, Instant now) {
        return Optional.ofNullable(byChannel.get(channel)).filter(mark -> mark.isInForce(now));
    }

    /** With one more mark, and without those that no longer count. */
    Marks with(DeliveryChannel channel, Mark mark, Instant now) {
        var next = inForce(now);
        next.put(channel, mark);
        return new Marks(version + 1, next);
    }

    /** Without the mark of a channel, and those that no longer count. */
    Marks without(DeliveryChannel channel, Instant now) {
        var next = inForce(now);
        next.remove(channel);
        return new Marks(version + 1, next);
    }

    private EnumMap<DeliveryChannel, Mark> inForce(Instant now) {
        var next = new EnumMap<DeliveryChannel, Mark>(DeliveryChannel.class);
        byChannel.forEach((channel, mark) -> {
            if (mark.isInForce(now)) {
                next.put(channel, mark);
            }
        });
        return next;
    }
}
