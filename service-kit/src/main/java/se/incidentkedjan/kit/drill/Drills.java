package se.incidentkedjan.kit.drill;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;

/**
 * What the files say of drills.
 *
 * @param names of the roles that can be asked, by a plan or by whoever starts a drill
 * @param planned when drills are made by themselves; absent when they are not
 */
public record Drills(Map<RoleCode, String> names, @Nullable DrillPlan planned) {

    /** Keeps its own copy, in order. */
    public Drills {
        names = Collections.unmodifiableMap(new TreeMap<>(names));
    }

    /** The roles that can be asked. */
    public Set<RoleCode> roles() {
        return names.keySet();
    }

    /** What people call a role, also one that is not there any more. */
    public String nameOf(RoleCode role) {
        return names.getOrDefault(role, role.toString());
    }

    /** When drills are made by themselves; empty when they are not. */
    public Optional<DrillPlan> plan() {
        return Optional.ofNullable(planned);
    }

    /** How soon somebody must have answered. */
    public Duration acknowledgeWithin() {
        return plan().map(DrillPlan::acknowledgeWithin).orElse(DrillPlan.USUALLY_WITHIN);
    }

    /** The same without anything planned. */
    Drills byHandOnly() {
        return new Drills(names, null);
    }
}
