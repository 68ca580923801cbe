package se.incidentkedjan.kit.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;

/**
 * Something that someone wants to see or change, and whose it is.
 *
 * @param incident which one
 * @param unit the unit that answers for it
 * @param system the system it is about
 * @param called the roles that have been called to it
 */
public record Holding(
        IncidentId incident,
        @Nullable UnitCode unit,
        @Nullable SystemCode system,
        Set<RoleCode> called) {

    /** Keeps its own copy of the roles. */
    public Holding {
        called = Set.copyOf(called);
    }
}
