package se.incidentkedjan.notification.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Language;
import se.incidentkedjan.notification.rhythm.Rhythm;

/**
 * How someone is best reached.
 *
 * @param channels by which channels, in order; those they have beside these come after
 * @param language the language they read
 * @param hours the codes of the hours in which they are expected to answer; at least one
 * @param substitutes the ids of those who stand in when they are away, in order
 * @param rhythm how often they are told of what is only for their information; absent when the file says nothing of it
 */
public record Habits(
        List<DeliveryChannel> channels,
        Language language,
        List<String> hours,
        List<String> substitutes,
        @Nullable Rhythm rhythm) {

    /** Keeps its own copies of the lists. */
    public Habits {
        channels = List.copyOf(channels);
        hours = List.copyOf(hours);
        substitutes = List.copyOf(substitutes);
    }
}
