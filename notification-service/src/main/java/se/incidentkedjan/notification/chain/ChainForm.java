package se.incidentkedjan.notification.chain;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.notification.contact.DeliveryChannel;

/**
 * A chain as it stands in chains.yml, before anyone is called.
 *
 * @param code what it is called there
 * @param name what people call it
 * @param roles the roles it is for; none when it is for all
 * @param units the units or boards it is for; none when it is for all
 * @param urgencies the urgencies it is for; none when it is for all
 * @param hours the code of the hours in which its waits count; absent when they count round the clock
 * @param steps who is asked, in order; at least one, the last is the last resort
 */
public record ChainForm(
        String code,
        String name,
        Set<RoleCode> roles,
        Set<UnitCode> units,
        Set<Urgency> urgencies,
        @Nullable String hours,
        List<Step> steps) {

    /**
     * Those who are asked at once.
     *
     * @param role whom; absent for the role that the rules called
     * @param channels by which channels, in order; none for each person's own order
     * @param patience how long to wait for an answer
     * @param times how many times they are asked
     */
    public record Step(@Nullable RoleCode role, List<DeliveryChannel> channels, Patience patience, int times) {

        /** Keeps its own copy of the list. */
        public Step {
            channels = List.copyOf(channels);
        }
    }

    /** Keeps its own copies. */
    public ChainForm {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
        urgencies = Set.copyOf(urgencies);
        steps = List.copyOf(steps);
    }

    boolean fits(RoleCode role, @Nullable UnitCode unit, Urgency urgency) {
        return (roles.isEmpty() || roles.contains(role))
                && (units.isEmpty() || (unit != null && units.contains(unit)))
                && (urgencies.isEmpty() || urgencies.contains(urgency));
    }

    boolean fitsEverything() {
        return roles.isEmpty() && units.isEmpty() && urgencies.isEmpty();
    }

    Chain with(String version, Duration within) {
        return new Chain(
                code,
                version,
                hours,
                steps.stream()
                        .map(step -> new Level(
                                step.role(), step.channels(), step.patience().of(within), step.times()))
                        .toList());
    }
}
