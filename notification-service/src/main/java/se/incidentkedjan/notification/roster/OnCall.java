package se.incidentkedjan.notification.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.notification.chain.ChainForm;
import se.incidentkedjan.notification.chain.Contacts.Contact;

/**
 * Who would be asked if a role were called.
 *
 * @param role the role
 * @param unit whose; absent for roles of the whole municipality
 * @param chain the chain that would be taken
 * @param asked who would be asked, level by level
 */
public record OnCall(RoleCode role, @Nullable UnitCode unit, ChainForm chain, List<Asked> asked) {

    /**
     * A level of the chain with its people.
     *
     * @param step what the chain says
     * @param role whom it asks
     * @param people who they are; none when nobody can be reached
     */
    public record Asked(ChainForm.Step step, RoleCode role, List<Contact> people) {

        /** Keeps its own copy of the list. */
        public Asked {
            people = List.copyOf(people);
        }
    }

    /** Keeps its own copy of the list. */
    public OnCall {
        asked = List.copyOf(asked);
    }

    /**
     * For every role, and for every unit where the units have their own.
     *
     * @param at when they would be called, UTC
     */
    public static List<OnCall> of(ContactPlan plan, Urgency urgency, Instant at) {
        var all = new ArrayList<OnCall>();
        for (var role : plan.organisation().roles()) {
            if (plan.organisation().isOfUnits(role)) {
                plan.organisation().units().forEach(unit -> all.add(of(plan, role, unit, urgency, at)));
            } else {
                all.add(of(plan, role, null, urgency, at));
            }
        }
        return all;
    }

    private static OnCall of(ContactPlan plan, RoleCode called, @Nullable UnitCode unit, Urgency urgency, Instant at) {
        var chain = plan.chains().form(called, unit, urgency);
        return new OnCall(
                called,
                unit,
                chain,
                chain.steps().stream()
                        .map(step -> {
                            var role = step.role() == null ? called : step.role();
                            return new Asked(step, role, plan.holders(role, unit, step.channels(), at));
                        })
                        .toList());
    }
}
