package se.incidentkedjan.notification.channel;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.contact.DeliveryChannel;

/**
 * How a channel is.
 *
 * @param channel which
 * @param state in a word
 * @param seen what this instance has seen of it
 * @param mark who has marked it down; absent when nobody has
 */
public record ChannelState(
        DeliveryChannel channel,
        State state,
        Observation seen,
        @Nullable Mark mark) {

    /** In a word. */
    public enum State {
        /** Messages go by it, as far as is known. */
        WORKING,
        /** It has not taken the last ones. */
        FAILING,
        /** People want it to be avoided. */
        MARKED_DOWN,
        /** The installation does not have it. */
        NOT_CONFIGURED
    }
}
