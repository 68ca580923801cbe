package se.incidentkedjan.escalation.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.EscalationEvent.News;

/**
 * How far the work on a case comes: somebody gets it, begins, stops the harm and closes it; or it was no incident. Which
 * action leads where stands in {@link Transitions}. Each refuses what does not apply, and all of them a drill and a case
 * that is erased.
 */
public final class Lifecycle {

    private Lifecycle() {}

    /** Someone is to work on it. */
    public static CaseChange assign(IncidentCase one, Assignment assignment) {
        return one.unlessErased(() -> moved(one, CaseAction.ASSIGN, assignment.who(), Happening.Kind.ASSIGNED)
                .then(next -> next.with(next.handling().with(assignment))));
    }

    /** Someone begins to work on it, and gets it when nobody has it. */
    public static CaseChange start(IncidentCase one, Who who) {
        return one.unlessErased(() -> moved(one, CaseAction.START, who, Happening.Kind.STARTED)
                .then(next -> next.handling().assignee() == null
                        ? next.with(next.handling().with(new Assignment(who.by(), null, who)))
                        : next));
    }

    /** The harm is stopped. */
    public static CaseChange resolve(IncidentCase one, Who who) {
        return one.unlessErased(() -> moved(one, CaseAction.RESOLVE, who, Happening.Kind.RESOLVED));
    }

    /** Everything is done: duties decided, the root cause told, measures done or handed over. */
    public static CaseChange close(IncidentCase one, Who who) {
        if (Transitions.from(one.status(), CaseAction.CLOSE).isEmpty()) {
            return one.notNow(CaseAction.CLOSE);
        }
        return standsInTheWayOfClosing(one)
                .<CaseChange>map(CaseChange.Refused::new)
                .orElseGet(() -> one.unlessErased(() -> moved(one, CaseAction.CLOSE, who, Happening.Kind.CLOSED)
                                .then(next -> next.toReporters(News.CLOSED, who.at())))
                        .saying(next -> List.of(Announcements.toReporter(next, News.CLOSED, who.at()))));
    }

    private static Optional<CaseChange.Reason> standsInTheWayOfClosing(IncidentCase one) {
        if (!one.duties().areDecided()) {
            return Optional.of(CaseChange.Reason.DUTIES_OPEN);
        }
        if (one.handling().rootCause() == null) {
            return Optional.of(CaseChange.Reason.ROOT_CAUSE_MISSING);
        }
        return one.handling().hasOpenMeasures() ? Optional.of(CaseChange.Reason.MEASURES_OPEN) : Optional.empty();
    }

    /** There is more to do after all. */
    public static CaseChange reopen(IncidentCase one, Who who) {
        // Nobody has been told that it was done when it goes back from that the harm is stopped.
        var isNews = one.status() != CaseStatus.RESOLVED;
        return one.unlessErased(() -> moved(one, CaseAction.REOPEN, who, Happening.Kind.REOPENED)
                .then(next -> next.with(next.duties().reinstate(Exemption.Kind.NOT_AN_INCIDENT)))
                .then(next -> isNews ? next.toReporters(News.REOPENED, who.at()) : next)
                .saying(next -> next.duties().equals(one.duties()) ? List.of() : List.of(Announcements.assessed(next)))
                .saying(next -> isNews ? List.of(Announcements.toReporter(next, News.REOPENED, who.at())) : List.of()));
    }

    /** It was no incident. A duty that takes a mandate to put aside must be decided first. */
    public static CaseChange reject(IncidentCase one, Exemption why) {
        if (Transitions.from(one.status(), CaseAction.REJECT).isEmpty()) {
            return one.notNow(CaseAction.REJECT);
        }
        if (!one.handling().absorbed().isEmpty()) {
            return new CaseChange.Refused(CaseChange.Reason.HAS_MERGED);
        }
        var at = why.who().at();
        return one.duties().areDecided()
                ? one.unlessErased(() -> moved(one, CaseAction.REJECT, why.who(), Happening.Kind.REJECTED)
                                .then(next -> next.toReporters(News.NOT_AN_INCIDENT, at)))
                        .saying(next -> List.of(Announcements.toReporter(next, News.NOT_AN_INCIDENT, at)))
                : new CaseChange.Refused(CaseChange.Reason.DUTIES_OPEN);
    }

    private static CaseChange moved(IncidentCase one, CaseAction action, Who who, Happening.Kind kind) {
        var to = Transitions.from(one.status(), action);
        if (to.isEmpty()) {
            return one.notNow(action);
        }
        var next = one.with(to.get()).happened(kind, Map.of(), who);
        return new Outcome(
                next, next.status() == one.status() ? List.of() : List.of(Announcements.moved(next, who.at())));
    }
}
