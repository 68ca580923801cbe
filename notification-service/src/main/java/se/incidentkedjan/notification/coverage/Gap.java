package se.incidentkedjan.notification.coverage;

import java.util.List;
import java.util.Set;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.notification.roster.Span;

/**
 * A time when nobody of a chain is expected to answer.
 *
 * @param role the role that would be called
 * @param units for which units; none when it is for all
 * @param urgencies with which urgencies, at least one
 * @param span when
 * @param why in Swedish, without a full stop: who is missing, at each level of the chain
 */
public record Gap(RoleCode role, List<UnitCode> units, Set<Urgency> urgencies, Span span, String why) {

    /** Keeps its own copies. */
    public Gap {
        units = List.copyOf(units);
        urgencies = Set.copyOf(urgencies);
    }
}
