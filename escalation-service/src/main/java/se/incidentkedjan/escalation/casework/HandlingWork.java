package se.incidentkedjan.escalation.casework;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.sealing.Sealed;

/** What is planned, found out and linked in a case. */
final class HandlingWork {

    private HandlingWork() {}

    static CaseChange added(IncidentCase one, Measure measure) {
        return did(
                one,
                Happening.Kind.MEASURE_ADDED,
                numbered(measure),
                measure.created(),
                one.handling().and(measure));
    }

    static CaseChange finished(IncidentCase one, int number, Who who) {
        return changed(one, number, Happening.Kind.MEASURE_DONE, who, measure -> measure.done(who));
    }

    static CaseChange handedOver(IncidentCase one, int number, Sealed to, Who who) {
        return changed(one, number, Happening.Kind.MEASURE_HANDED_OVER, who, measure -> measure.handedOver(to, who));
    }

    private static CaseChange changed(
            IncidentCase one, int number, Happening.Kind kind, Who who, UnaryOperator<Measure> change) {
        var found = one.handling().measure(number);
        if (found.isEmpty()) {
            return new CaseChange.Refused(CaseChange.Reason.NO_SUCH_MEASURE);
        }
        var measure = found.get();
        return measure.state() == Measure.State.OPEN
                ? did(one, kind, numbered(measure), who, one.handling().replacing(change.apply(measure)))
                : new CaseChange.Refused(CaseChange.Reason.MEASURE_FINISHED);
    }

    private static Map<String, String> numbered(Measure measure) {
        return Map.of("measure", Integer.toString(measure.number()));
    }

    static CaseChange explained(IncidentCase one, RootCause cause) {
        return did(
                one,
                Happening.Kind.ROOT_CAUSE_SET,
                Map.of("cause", cause.cause().name()),
                cause.who(),
                one.handling().with(cause));
    }

    static CaseChange linked(IncidentCase one, CaseLink link) {
        if (link.other().equals(one.incident())) {
            return new CaseChange.Refused(CaseChange.Reason.ITSELF);
        }
        return did(
                one,
                Happening.Kind.LINKED,
                Map.of("incident", link.other().toString(), "kind", link.kind().name()),
                link.who(),
                one.handling().withoutLinkTo(link.other()).and(link));
    }

    static CaseChange unlinked(IncidentCase one, IncidentId other, Who who) {
        return one.handling().links().stream().noneMatch(link -> link.other().equals(other))
                ? new CaseChange.Refused(CaseChange.Reason.NO_SUCH_LINK)
                : did(
                        one,
                        Happening.Kind.UNLINKED,
                        Map.of("incident", other.toString()),
                        who,
                        one.handling().withoutLinkTo(other));
    }

    private static Outcome did(
            IncidentCase one, Happening.Kind kind, Map<String, String> details, Who who, Handling next) {
        return new Outcome(one.with(next).happened(kind, details, who), List.of());
    }
}
