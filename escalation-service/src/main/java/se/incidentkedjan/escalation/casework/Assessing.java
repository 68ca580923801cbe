package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.duty.Duties;
import se.incidentkedjan.escalation.duty.Limit;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.EscalationEvent;
import se.incidentkedjan.events.EscalationEvent.AwarenessChanged;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.rules.Circumstances;
import se.incidentkedjan.rules.Evaluation;

/**
 * Applies the rules to what is known of a case, whenever that changes. All of these refuse a drill and a case that is
 * erased.
 */
public final class Assessing {

    private Assessing() {}

    /**
     * Someone tells what is known now, and the rules are applied again.
     *
     * @param told everything that is known, the points in time excepted: those are declared
     * @param change who told it, and why
     */
    public static CaseChange tell(IncidentCase one, IncidentFacts told, Change change, DecisionBasis basis) {
        return Transitions.from(one.status(), CaseAction.ASSESS).isEmpty()
                ? one.notNow(CaseAction.ASSESS)
                : one.unlessErased(() -> told(one, told, change, basis));
    }

    private static CaseChange told(IncidentCase before, IncidentFacts told, Change change, DecisionBasis basis) {
        var known = withMoments(told, before.moments());
        var changes = FactChange.between(before.assessment().told(), known);
        if (changes.isEmpty()) {
            return again(before, basis, change.who().at());
        }
        var after = applied(before, known, change, basis, change.who().at())
                .happened(
                        Happening.Kind.FACTS_CHANGED,
                        Map.of("facts", changes.stream().map(FactChange::fact).collect(Collectors.joining(","))),
                        change.who());
        return saying(before, ended(after, basis), change.who().at());
    }

    private static Outcome again(IncidentCase before, DecisionBasis basis, Instant now) {
        var after = applied(before, before.assessment().told(), Change.byItself(now), basis, now);
        return saysTheSame(before, after)
                ? before.unchanged()
                : saying(before, after.happenedByItself(Happening.Kind.RULES_CHANGED, Map.of(), now), now);
    }

    /**
     * Others with the same root cause have been found, or found not to be. Says nothing when that was known, and of a case
     * to which no rules are applied any more.
     */
    public static Outcome recur(IncidentCase one, Circumstances circumstances, DecisionBasis basis, Instant now) {
        return one.isDrill() || one.isErased() || !(one.status().isOpen() || one.status() == CaseStatus.CLOSED)
                ? one.unchanged()
                : recurring(one, circumstances, basis, now);
    }

    private static Outcome recurring(
            IncidentCase before, Circumstances circumstances, DecisionBasis basis, Instant now) {
        if (circumstances.equals(before.assessment().circumstances())) {
            return before.unchanged();
        }
        var after = applied(before, before.assessment().told(), Change.byItself(now), circumstances, basis, now);
        return saying(
                before,
                after.happenedByItself(
                        Happening.Kind.RECURRENCE_SEEN,
                        Map.of("count", String.valueOf(circumstances.sameRootCause())),
                        now),
                now);
    }

    /**
     * Someone tells when something was, and the clocks that count from it follow.
     *
     * @param at when, UTC; absent when it is found to be unknown, which awareness cannot be
     */
    public static CaseChange declare(
            IncidentCase one, Moments.Kind kind, @Nullable Instant at, Change change, DecisionBasis basis) {
        return Transitions.from(one.status(), CaseAction.ASSESS).isEmpty()
                ? one.notNow(CaseAction.ASSESS)
                : one.unlessErased(() -> declared(one, kind, at, change, basis));
    }

    private static CaseChange declared(
            IncidentCase before, Moments.Kind kind, @Nullable Instant at, Change change, DecisionBasis basis) {
        if (kind == Moments.Kind.AWARE && at == null) {
            return new CaseChange.Refused(CaseChange.Reason.AWARENESS_MISSING);
        }
        var known = before.moments().at(kind).orElse(null);
        if (before.moments().current(kind).isPresent() && Objects.equals(known, at)) {
            return before.unchanged();
        }
        var set = before.with(before.moments().and(new Moments.Moment(kind, at, change.reason(), change.who())));
        var details = new LinkedHashMap<String, String>();
        details.put("moment", kind.name());
        details.put(
                "before",
                kind == Moments.Kind.AWARE ? before.awareAt().toString() : Objects.toString(known, "unknown"));
        details.put("after", at == null ? "unknown" : at.toString());
        var recounted = kind == Moments.Kind.AWARE
                ? set.with(set.duties().recounted(set.awareAt(), change.who(), basis.duties()))
                : set;
        var told = withMoments(before.assessment().told(), recounted.moments());
        var after = applied(recounted, told, change, basis, change.who().at())
                .happened(Happening.Kind.MOMENT_SET, details, change.who());
        var outcome = saying(before, ended(after, basis), change.who().at());
        return kind == Moments.Kind.AWARE
                ? outcome.saying(next -> List.of(new AwarenessChanged(
                        next.incident(),
                        next.municipality(),
                        before.awareAt(),
                        next.awareAt(),
                        change.who().at())))
                : outcome;
    }

    /** The incident concerns another nämnd or styrelse too, which gets its own duties and register entry. */
    public static CaseChange concern(IncidentCase one, UnitCode board, Who who, DecisionBasis basis) {
        return one.unlessErased(() -> concerning(one, board, who, basis));
    }

    private static CaseChange concerning(IncidentCase before, UnitCode board, Who who, DecisionBasis basis) {
        if (!basis.organisation().boards().contains(board)) {
            return new CaseChange.Refused(CaseChange.Reason.NO_SUCH_CONTROLLER);
        }
        if (before.controllers(basis.organisation()).contains(board)) {
            return before.unchanged();
        }
        var boards =
                Stream.concat(before.alsoConcerned().stream(), Stream.of(board)).toList();
        return reconsidered(before, boards, Happening.Kind.CONTROLLER_ADDED, board, who, basis);
    }

    /** The incident does not concern a nämnd or styrelse after all. One that has told an authority cannot be let go. */
    public static CaseChange concernNoMore(IncidentCase one, UnitCode board, Who who, DecisionBasis basis) {
        return one.unlessErased(() -> concerningNoMore(one, board, who, basis));
    }

    private static CaseChange concerningNoMore(IncidentCase before, UnitCode board, Who who, DecisionBasis basis) {
        var hasTold = before.duties().all().stream()
                .anyMatch(duty ->
                        board.equals(duty.controller()) && !duty.filings().isEmpty());
        if (hasTold || !before.alsoConcerned().contains(board)) {
            return new CaseChange.Refused(CaseChange.Reason.CONTROLLER_NEEDED);
        }
        var boards = before.alsoConcerned().stream()
                .filter(other -> !other.equals(board))
                .toList();
        return reconsidered(before, boards, Happening.Kind.CONTROLLER_REMOVED, board, who, basis);
    }

    private static CaseChange reconsidered(
            IncidentCase before,
            List<UnitCode> boards,
            Happening.Kind kind,
            UnitCode board,
            Who who,
            DecisionBasis basis) {
        var after = applied(
                        before.alsoConcerning(boards),
                        before.assessment().told(),
                        new Change(who, null),
                        basis,
                        who.at())
                .happened(kind, Map.of("controller", board.value()), who);
        return saying(before, after, who.at());
    }

    /** A final report that a status report stood in for counts from when the incident ended. */
    private static IncidentCase ended(IncidentCase one, DecisionBasis basis) {
        if (one.facts().ongoing() != YesNo.NO) {
            return one;
        }
        var at = one.moments()
                .at(Moments.Kind.OCCURRED_TO)
                .orElse(one.assessment().at());
        return one.with(one.duties().ended(at, basis.duties()));
    }

    private static Outcome saying(IncidentCase before, IncidentCase after, Instant now) {
        var events = new ArrayList<EscalationEvent>();
        var next = reopenedIfNeeded(before, after, now);
        if (!saysTheSame(before, next)) {
            events.add(Announcements.assessed(next));
        }
        if (next.status() != before.status()) {
            events.add(Announcements.moved(next, now));
            events.add(Announcements.toReporter(next, News.REOPENED, now));
        }
        return new Outcome(next, events);
    }

    /** A risk that has grown since it was closed is no less urgent for that. */
    private static IncidentCase reopenedIfNeeded(IncidentCase before, IncidentCase after, Instant now) {
        return before.status() == CaseStatus.CLOSED && !after.duties().areDecided()
                ? after.with(CaseStatus.IN_PROGRESS)
                        .toReporters(News.REOPENED, now)
                        .happenedByItself(Happening.Kind.REOPENED, Map.of("because", "duty"), now)
                : after;
    }

    private static boolean saysTheSame(IncidentCase one, IncidentCase other) {
        return one.assessment().saysTheSameAs(other.assessment())
                && Announcements.started(one).equals(Announcements.started(other))
                && one.escalations().equals(other.escalations());
    }

    static IncidentCase applied(IncidentCase one, IncidentFacts told, Change change, DecisionBasis basis, Instant now) {
        return applied(one, told, change, one.assessment().circumstances(), basis, now);
    }

    private static IncidentCase applied(
            IncidentCase one,
            IncidentFacts told,
            Change change,
            Circumstances circumstances,
            DecisionBasis basis,
            Instant now) {
        var organisation = basis.organisation();
        var facts = organisation.complete(told);
        var aware = one.awareAt();
        var evaluation = basis.rules().evaluate(facts, circumstances, LocalDate.ofInstant(aware, Limit.SWEDEN));
        var assessment = Assessment.of(
                one.assessment().number() + 1, now, told, facts, evaluation, circumstances, basis.versions());
        var asked = asked(evaluation);
        var kept = PastEvaluation.of(
                assessment,
                FactChange.between(one.assessment().told(), told),
                List.copyOf(asked.keySet()),
                change.reason(),
                change.who());
        var controllers = Stream.concat(
                        Stream.of(organisation.responsibleUnit(facts).board()), one.alsoConcerned().stream())
                .distinct()
                .toList();
        if (one.imported().isPresent()) {
            // What the law asked for was dealt with where it comes from.
            return one.with(assessment, kept, one.duties(), one.escalations());
        }
        return one.with(
                assessment,
                kept,
                one.duties()
                        .askedFor(
                                new Duties.Asked(asked, controllers, aware, evaluation.privacyRisk(), change.who()),
                                basis.duties()),
                Steps.extended(one.escalations(), evaluation.escalations(), organisation, facts));
    }

    private static Map<DutyCode, List<String>> asked(Evaluation evaluation) {
        var asked = new LinkedHashMap<DutyCode, List<String>>();
        evaluation.duties().forEach(duty -> asked.put(duty.code(), duty.rules()));
        return asked;
    }

    /** The points in time are declared, and not told among the facts. */
    private static IncidentFacts withMoments(IncidentFacts told, Moments moments) {
        return new IncidentFacts(
                told.category(),
                told.aspects(),
                told.nearMiss(),
                told.ongoing(),
                told.malicious(),
                told.securityClassified(),
                told.origin(),
                moments.at(Moments.Kind.OCCURRED_FROM).orElse(null),
                moments.at(Moments.Kind.OCCURRED_TO).orElse(null),
                moments.at(Moments.Kind.DISCOVERED).orElse(null),
                moments.at(Moments.Kind.AWARE).orElse(null),
                told.unit(),
                told.system(),
                told.personalData(),
                told.operations(),
                told.klassa());
    }
}
