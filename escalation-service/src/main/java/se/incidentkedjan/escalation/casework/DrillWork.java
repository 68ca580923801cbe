package se.incidentkedjan.escalation.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Urgency;

/**
 * The case of a drill: no rule is applied, no duty begins, one role is asked at once, and it ends by itself, as something
 * that was no incident, when somebody has it or nobody did in time.
 */
public final class DrillWork {

    /** How long what was said at the last moment may take to be heard. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private DrillWork() {}

    static Outcome opened(IncidentReported reported, Drill drill, DecisionBasis basis, Instant now) {
        var step = new Escalation(
                ("drill." + drill.role()).toLowerCase(Locale.ROOT),
                drill.role(),
                null,
                Urgency.IMMEDIATE,
                drill.acknowledgeWithin());
        var opened = Opening.blank(reported, PrivacyRisk.NONE, basis, now)
                .asking(List.of(step))
                .with(CaseStatus.ASSESSED)
                .happenedByItself(Happening.Kind.OPENED, Map.of(), reported.receivedAt());
        return new Outcome(opened, List.of(Announcements.assessed(opened)));
    }

    /** By when somebody must have answered, UTC; empty when it is no drill. */
    public static Optional<Instant> dueAt(IncidentCase one) {
        return one.drill().map(drill -> dueAt(one, drill));
    }

    private static Instant dueAt(IncidentCase one, Drill drill) {
        return one.receivedAt().plus(drill.acknowledgeWithin());
    }

    /** When it is to be ended, UTC; empty when it is no drill that goes on. */
    static Optional<Instant> endsAt(IncidentCase one) {
        return one.drill()
                .filter(drill -> one.status().isOpen())
                .map(drill -> dueAt(one, drill).plus(ON_ITS_WAY));
    }

    /** Somebody has said that they have it, which is all that a drill asks for. Changes nothing when it is no drill. */
    public static Outcome answer(IncidentCase one, Instant at) {
        return one.drill()
                .filter(drill -> one.status().isOpen())
                .map(drill -> ended(
                        one,
                        at,
                        Happening.Kind.DRILL_ANSWERED,
                        Map.of("inTime", at.isAfter(dueAt(one, drill)) ? "no" : "yes")))
                .orElseGet(one::unchanged);
    }

    static Outcome passed(IncidentCase one, Instant now) {
        return endsAt(one)
                .filter(end -> !now.isBefore(end))
                .map(end -> ended(one, now, Happening.Kind.DRILL_UNANSWERED, Map.of()))
                .orElseGet(one::unchanged);
    }

    private static Outcome ended(IncidentCase one, Instant at, Happening.Kind kind, Map<String, String> details) {
        var next = one.with(CaseStatus.REJECTED).happenedByItself(kind, details, at);
        return new Outcome(next, List.of(Announcements.moved(next, at)));
    }
}
