package se.incidentkedjan.kit.access;

import java.util.Set;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;

/**
 * A role that someone has, and for what.
 *
 * @param role the role
 * @param everywhere whether it was given for the whole municipality
 * @param units the units it was given for
 * @param systems the systems it was given for
 */
public record Grant(Role role, boolean everywhere, Set<UnitCode> units, Set<SystemCode> systems) {

    /** Keeps its own copies. */
    public Grant {
        units = Set.copyOf(units);
        systems = Set.copyOf(systems);
    }

    /** A role for the whole municipality. */
    public static Grant everywhere(Role role) {
        return new Grant(role, true, Set.of(), Set.of());
    }
}
