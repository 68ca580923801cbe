package se.incidentkedjan.kit.access;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;

/**
 * What someone may do one thing with.
 *
 * @param everything no limit
 * @param units what these units answer for
 * @param systems what is about these systems
 * @param called what these roles have been called to
 */
public record Reach(boolean everything, Set<UnitCode> units, Set<SystemCode> systems, Set<RoleCode> called) {

    static final Reach NOTHING = new Reach(false, Set.of(), Set.of(), Set.of());
    static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of(), Set.of());

    /** Keeps its own copies. */
    public Reach {
        units = Set.copyOf(units);
        systems = Set.copyOf(systems);
        called = Set.copyOf(called);
    }

    /** All that the grants together give by one row of the matrix. */
    static Reach of(Map<Role, Scope> row, List<Grant> grants) {
        var everything = false;
        var units = new HashSet<UnitCode>();
        var systems = new HashSet<SystemCode>();
        var called = new HashSet<RoleCode>();
        for (var grant : grants) {
            switch (row.get(grant.role())) {
                case null -> {}
                case ALL -> everything = true;
                case MANDATE -> {
                    everything |= grant.everywhere();
                    units.addAll(grant.units());
                    systems.addAll(grant.systems());
                }
                case ASSIGNED -> grant.role().called().ifPresent(called::add);
            }
        }
        return everything ? EVERYTHING : new Reach(false, units, systems, called);
    }

    /** Whether there is nothing that it could cover. */
    public boolean isEmpty() {
        return !everything && units.isEmpty() && systems.isEmpty() && called.isEmpty();
    }

    /** Whether this is within reach. */
    public boolean covers(Holding holding) {
        return everything
                || (holding.unit() != null && units.contains(holding.unit()))
                || (holding.system() != null && systems.contains(holding.system()))
                || holding.called().stream().anyMatch(called::contains);
    }
}
