package se.incidentkedjan.notification.dispatch;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DutyKey;
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
 * @param duty the legal duty that it tells of; absent when it tells of none
 */
public record Step(
        String name,
        RoleCode role,
        @Nullable UnitCode unit,
        Urgency urgency,
        @Nullable Duration acknowledgeWithin,
        @Nullable About about,
        @Nullable DutyKey duty) {

    /** A step that tells of the incident itself, or of something else than a legal duty. */
    Step(
            String name,
            RoleCode role,
            @Nullable UnitCode unit,
            Urgency urgency,
            @Nullable Duration acknowledgeWithin,
            @Nullable About about) {
        this(name, role, unit, urgency, acknowledgeWithin, about, null);
    }

    /** Whether it is not told any more when nobody has to act on the incident. */
    boolean isOverWithTheCase() {
        return about != About.GLASS_BROKEN && about != About.REPORTER_ADDED;
    }

    /** Whether it calls the same role for the same incident, and sooner. */
    boolean isSameButMoreUrgentThan(Step other) {
        return about == null
                && other.about == null
                && role.equals(other.role)
                && Objects.equals(unit, other.unit)
                && urgency.compareTo(other.urgency) < 0;
    }

    /**
     * Whether it may be told together with other things at a time that suits the reader: it is for information only, no clock of the
     * law runs, and it tells of nothing that somebody must look into.
     */
    boolean mayWait() {
        return urgency == Urgency.NORMAL
                && acknowledgeWithin == null
                && duty == null
                && (about == null || about == About.STORM_GREW);
    }

    /** To those who were called by this one: so many have reported the same. */
    Step grown(String counted) {
        return new Step(counted, role, unit, Urgency.NORMAL, null, About.STORM_GREW, null);
    }

    /** To those who were called by this one: the reporter has added something. */
    Step added(String name) {
        return new Step(name, role, unit, Urgency.SOON, null, About.REPORTER_ADDED, null);
    }

    /** What a step may tell besides that there is an incident. */
    public enum About {
        /** Someone has opened the reporter's words outside what they are assigned. */
        GLASS_BROKEN,
        /** A part of the time for a legal duty has gone, and it is not done. */
        TIME_GOES,
        /** The time for a legal duty is out, and it is not done. */
        TIME_IS_OUT,
        /** Many have reported the same. */
        STORM_GREW,
        /** Whoever reported has added something, or answered. */
        REPORTER_ADDED
    }
}
