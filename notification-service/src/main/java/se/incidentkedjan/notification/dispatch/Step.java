package se.incidentkedjan.notification.dispatch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;

/**
 * A step of the escalation: who must be reached.
 *
 * @param name identifies it within the incident; the same step is never carried out twice
 * @param role whom to reach
 * @param unit whose; absent for roles of the whole municipality
 * @param urgency how quickly
 * @param acknowledgeWithin how soon someone must have taken care of it; absent for information only
 * @param about what it tells, when it is not the incident itself
 */
public record Step(
        String name,
        RoleCode role,
        @Nullable UnitCode unit,
        Urgency urgency,
        @Nullable Duration acknowledgeWithin,
        @Nullable About about) {

    /** What a step may tell besides that there is an incident. */
    public enum About {
        /** Someone has opened the reporter's words outside what they are assigned. */
        GLASS_BROKEN,
        /** A part of the time for a legal duty has gone, and it is not done. */
        TIME_GOES,
        /** The time for a legal duty is out, and it is not done. */
        TIME_IS_OUT
    }
}
