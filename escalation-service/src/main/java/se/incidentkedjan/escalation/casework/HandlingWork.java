package se.incidentkedjan.escalation.casework;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.sealing.Sealed;

/** What is planned, found out and linked in a case. All of these refuse a drill and a case that is erased. */
public final class HandlingWork {

    private HandlingWork() {}

    /** Something is to be done because of it. */
    public static CaseChange add(IncidentCase one, Measure measure) {
        return one.unlessErased(() -> did(
                one,
                Happening.Kind.MEASURE_ADDED,
                numbered(measure),
                measure.created(),
                one.handling().and(measure)));
    }

    /** A measure is done. */
    public static CaseChange finish(IncidentCase one, int number, Who who) {
        return one.unlessErased(
                () -> changed(one, number, Happening.Kind.MEASURE_DONE, who, measure -> measure.done(who)));
    }

    /** A measure is followed up somewhere else. */
    public static CaseChange handOver(IncidentCase one, int number, Sealed to, Who who) {
        return one.unlessErased(() ->
                changed(one, number, Happening.Kind.MEASURE_HANDED_OVER, who, measure -> measure.handedOver(to, who)));
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

    /** Someone tells what lay behind it. */
    public static CaseChange explain(IncidentCase one, RootCause cause) {
        return one.unlessErased(() -> did(
                one,
                Happening.Kind.ROOT_CAUSE_SET,
                Map.of("cause", cause.cause().name()),
                cause.who(),
                one.handling().with(cause)));
    }

    /** It has to do with another case. */
    public static CaseChange link(IncidentCase one, CaseLink link) {
        return one.unlessErased(() -> linked(one, link));
    }

    private static CaseChange linked(IncidentCase one, CaseLink link) {
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

    /** It has nothing to do with another case after all. */
    public static CaseChange unlink(IncidentCase one, IncidentId other, Who who) {
        return one.unlessErased(() -> unlinked(one, other, who));
    }

    private static CaseChange unlinked(IncidentCase one, IncidentId other, Who who) {
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
