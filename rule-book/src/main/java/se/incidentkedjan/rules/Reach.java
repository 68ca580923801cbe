package se.incidentkedjan.rules;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Urgency;

/**
 * Someone whom a rule wants reached.
 *
 * @param role whom
 * @param urgency how quickly
 * @param acknowledgeWithin how soon someone must have answered; absent for information only
 */
public record Reach(
        RoleCode role, Urgency urgency, @Nullable Duration acknowledgeWithin) {

    /** The one that serves both wishes for the same role: the higher urgency and the shorter answer time. */
    Reach with(Reach other) {
        return new Reach(
                role,
                urgency.compareTo(other.urgency) <= 0 ? urgency : other.urgency,
                shorter(acknowledgeWithin, other.acknowledgeWithin));
    }

    private static @Nullable Duration shorter(@Nullable Duration one, @Nullable Duration other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
