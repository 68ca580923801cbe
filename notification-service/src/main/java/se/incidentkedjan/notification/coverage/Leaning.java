package se.incidentkedjan.notification.coverage;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;

/**
 * A role that others answer for: no gap, but worth to know.
 *
 * @param role the role that would be called
 * @param units for which units; none when it is for all
 * @param urgencies with which urgencies, at least one
 * @param time how long, of all the time that was looked at, nobody in the role itself is expected to answer
 * @param others the roles that answer instead, in the order they are asked
 */
public record Leaning(
        RoleCode role, List<UnitCode> units, Set<Urgency> urgencies, Duration time, List<RoleCode> others) {

    /** Keeps its own copies. */
    public Leaning {
        units = List.copyOf(units);
        urgencies = Set.copyOf(urgencies);
        others = List.copyOf(others);
    }
}
