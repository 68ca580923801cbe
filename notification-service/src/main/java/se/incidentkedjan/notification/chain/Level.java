package se.incidentkedjan.notification.chain;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.notification.contact.DeliveryChannel;

/**
 * Those who are asked at once.
 *
 * @param role whom; absent for the role that the rules called
 * @param channels by which channels, in the order they are tried; none for each person's own order
 * @param patience how long to wait for an answer before asking again, or the next level
 * @param times how many times they are asked, at least once
 */
public record Level(@Nullable RoleCode role, List<DeliveryChannel> channels, Duration patience, int times) {

    /** Keeps its own copy of the list. */
    public Level {
        channels = List.copyOf(channels);
    }
}
