package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.EscalationEvent.CaseMerged;
import se.incidentkedjan.events.EscalationEvent.CaseUnmerged;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.IncidentId;

/**
 * Works on several cases as one. The one that takes over is changed first, so that whatever happens in between no clock
 * and no controller is lost; both steps can be taken again.
 */
public final class Merging {

    private Merging() {}

    /** Whether a page can offer it; what stands in the way of it beyond this is told when somebody asks for it. */
    public static boolean canBeOffered(IncidentCase other, IncidentCase leader) {
        return leader.status().isOpen()
                && !leader.isErased()
                && !other.isErased()
                && !other.handling().hasOthers()
                && Transitions.from(other.status(), CaseAction.MERGE).isPresent();
    }

    /** Another case is to be worked on in this one: it takes over whom that concerns, and the earlier awareness. */
    public static CaseChange absorb(IncidentCase leader, IncidentCase other, Who who, DecisionBasis basis) {
        if (leader.incident().equals(other.incident())) {
            return new CaseChange.Refused(CaseChange.Reason.ITSELF);
        }
        if (leader.isDrill() || other.isDrill()) {
            return new CaseChange.Refused(CaseChange.Reason.DRILL);
        }
        if (!leader.status().isOpen() || leader.isErased()) {
            return new CaseChange.Refused(CaseChange.Reason.LEADER_NOT_OPEN);
        }
        if (other.handling().hasOthers()) {
            return new CaseChange.Refused(CaseChange.Reason.HAS_MERGED);
        }
        if (Transitions.from(other.status(), CaseAction.MERGE).isEmpty()) {
            return other.notNow(CaseAction.MERGE);
        }
        if (absorbed(leader, other.incident()) != null) {
            return leader.unchanged();
        }
        var known = leader.controllers(basis.organisation());
        var added = other.controllers(basis.organisation()).stream()
                .filter(board -> !known.contains(board))
                .toList();
        var absorbed = new Absorbed(other.incident(), other.reference(), added, leader.awareAt(), who);
        CaseChange change = new Outcome(
                leader.with(leader.handling().and(absorbed))
                        .happened(Happening.Kind.ABSORBED, naming(other.incident()), who),
                List.of());
        for (var board : added) {
            change = next(change, one -> Assessing.concern(one, board, who, basis));
        }
        return other.awareAt().isBefore(leader.awareAt())
                ? next(change, one -> aware(one, other.awareAt(), who, basis))
                : change;
    }

    private static CaseChange aware(IncidentCase one, Instant at, Who who, DecisionBasis basis) {
        return Assessing.declare(one, Moments.Kind.AWARE, at, new Change(who, null), basis);
    }

    private static CaseChange next(CaseChange before, Function<IncidentCase, CaseChange> more) {
        return before instanceof Outcome outcome
                ? switch (more.apply(outcome.incidentCase())) {
                    case Outcome after ->
                        new Outcome(
                                after.incidentCase(),
                                Stream.concat(outcome.events().stream(), after.events().stream())
                                        .toList());
                    case CaseChange refused -> refused;
                }
                : before;
    }

    /** It is worked on in another case from now on, which has taken it over. */
    public static CaseChange mergeInto(IncidentCase other, IncidentCase leader, Who who) {
        var merge = other.handling().merge();
        if (merge != null && merge.into().equals(leader.incident())) {
            return other.unchanged();
        }
        if (Transitions.from(other.status(), CaseAction.MERGE).isEmpty()) {
            return other.notNow(CaseAction.MERGE);
        }
        var isCovered = other.duties().all().stream()
                .filter(duty -> duty.isOpen() && !duty.provisional())
                .allMatch(duty -> leader.duties().find(duty.key()).isPresent());
        if (!isCovered) {
            return new CaseChange.Refused(CaseChange.Reason.LEADER_LACKS_DUTY);
        }
        return other.unlessErased(() -> {
            var why = new Exemption(Exemption.Kind.MERGED, null, null, other.privacyRisk(), who);
            var merged = other.with(other.handling()
                            .with(new Handling.Merge(leader.incident(), other.status(), null, null))
                            .with(other.handling().likeness().withoutKeys()))
                    .with(other.duties().exemptOpen(why))
                    .with(CaseStatus.MERGED)
                    .happened(Happening.Kind.MERGED, naming(leader.incident()), who);
            return new Outcome(
                    merged,
                    List.of(
                            new CaseMerged(other.incident(), other.municipality(), leader.incident(), who.at()),
                            Announcements.toReporter(merged, News.MERGED, who.at())));
        });
    }

    /** A case that was worked on in this one is not any more; what came with it goes. */
    public static CaseChange release(IncidentCase leader, IncidentId other, Who who, DecisionBasis basis) {
        var absorbed = absorbed(leader, other);
        if (absorbed == null) {
            return leader.unchanged();
        }
        CaseChange change = new Outcome(
                leader.with(leader.handling().without(absorbed)).happened(Happening.Kind.RELEASED, naming(other), who),
                List.of());
        for (var board : absorbed.controllers()) {
            // One that has told its authority meanwhile stays: what is sent cannot be unsent.
            change = next(
                    change,
                    one -> Assessing.concernNoMore(one, board, who, basis) instanceof Outcome without
                            ? without
                            : one.unchanged());
        }
        return leader.handling().absorbed().getLast().equals(absorbed)
                        && absorbed.awareBefore().isAfter(leader.awareAt())
                ? next(change, one -> aware(one, absorbed.awareBefore(), who, basis))
                : change;
    }

    /** It is not the same as the other one after all, and stands by itself again. */
    public static CaseChange unmerge(IncidentCase other, Who who) {
        var merge = other.handling().merge();
        if (merge == null
                || Transitions.from(other.status(), CaseAction.UNMERGE).isEmpty()) {
            return other.notNow(CaseAction.UNMERGE);
        }
        return other.unlessErased(() -> {
            var alone = other.with(other.handling().with((Handling.Merge) null))
                    .with(other.duties().reinstate(Exemption.Kind.MERGED))
                    .with(merge.before())
                    .happened(Happening.Kind.UNMERGED, naming(merge.into()), who);
            return new Outcome(
                    alone,
                    List.of(
                            new CaseUnmerged(other.incident(), other.municipality(), merge.into(), who.at()),
                            Announcements.assessed(alone)));
        });
    }

    /** The case that it is worked on in has come to this: whoever reported it is told, once. */
    public static Outcome follow(IncidentCase other, News news, Instant at) {
        var merge = other.handling().merge();
        return merge == null || merge.hasTold(at)
                ? other.unchanged()
                : new Outcome(
                        other.with(other.handling().with(merge.told(at))),
                        List.of(Announcements.toReporter(other, news, at)));
    }

    private static @Nullable Absorbed absorbed(IncidentCase leader, IncidentId other) {
        return leader.handling().absorbed().stream()
                .filter(one -> one.incident().equals(other))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> naming(IncidentId incident) {
        return Map.of("incident", incident.toString());
    }
}
