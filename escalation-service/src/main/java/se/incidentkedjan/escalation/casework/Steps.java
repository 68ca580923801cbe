package se.incidentkedjan.escalation.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.organisation.Organisation;
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.rules.Reach;

/**
 * Who has been asked to be reached. A step is named by role, unit and urgency, so that the same wish in a later
 * assessment is the same step, and only someone new or a higher urgency is a new one.
 */
final class Steps {

    private Steps() {}

    static List<Escalation> extended(
            List<Escalation> taken, List<Reach> wished, Organisation organisation, IncidentFacts facts) {
        var steps = new ArrayList<>(taken);
        for (var reach : wished) {
            var unit = organisation.unitFor(reach.role(), facts);
            var covered = steps.stream()
                    .anyMatch(step -> step.role().equals(reach.role())
                            && Objects.equals(step.unit(), unit)
                            && step.urgency().compareTo(reach.urgency()) <= 0);
            if (!covered) {
                steps.add(new Escalation(
                        name(reach, unit), reach.role(), unit, reach.urgency(), reach.acknowledgeWithin()));
            }
        }
        return List.copyOf(steps);
    }

    /** Whether these ask for the same role of the same unit, at least as urgently. */
    static boolean cover(List<Escalation> steps, Escalation other) {
        return steps.stream()
                .anyMatch(step -> step.role().equals(other.role())
                        && Objects.equals(step.unit(), other.unit())
                        && step.urgency().compareTo(other.urgency()) <= 0);
    }

    private static String name(Reach reach, @Nullable UnitCode unit) {
        var whose = unit == null ? "" : "." + unit;
        return (reach.role() + whose + "." + reach.urgency()).toLowerCase(Locale.ROOT);
    }
}
