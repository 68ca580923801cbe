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
 */
public record Step(
        String name,
        RoleCode role,
        @Nullable UnitCode unit,
        Urgency urgency,
        @Nullable Duration acknowledgeWithin) {}
