package se.incidentkedjan.escalation.casework.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.CaseChange;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Merging;
import se.incidentkedjan.escalation.casework.Outcome;
import se.incidentkedjan.escalation.casework.store.Aftermath;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Ledger;

/** Carries out what people and programs want done with cases. The trail is told before anything is done. */
@Component
class CaseDesk {

    /** What came of asking for a change. */
    sealed interface Answer {
        /** It is done; or it was so already. */
        record Changed(IncidentCase incidentCase) implements Answer {}

        /** The case did not change, and this is why. */
        record Refused(IncidentCase incidentCase, CaseChange refusal) implements Answer {}

        /** What was asked for is not whole. */
        record Wrong(IncidentCase incidentCase, List<Mistaken> mistakes) implements Answer {}

        /** Somebody else changed the case since whoever asks saw it. */
        record Outdated(IncidentCase incidentCase, int seen) implements Answer {}

        /** There is no such case. */
        record NoSuchCase() implements Answer {}
    }

    private final Ledger<IncidentCase> cases;
    private final Casework casework;
    private final CaseCommands commands;
    private final DutyCommands duties;
    private final Pseudonyms pseudonyms;
    private final DecisionBasis basis;
    private final Aftermath aftermath;
    private final Clock clock;

    CaseDesk(
            Ledger<IncidentCase> cases,
            Casework casework,
            CaseCommands commands,
            DutyCommands duties,
            Pseudonyms pseudonyms,
            DecisionBasis basis,
            Aftermath aftermath,
            Clock clock) {
        this.cases = cases;
        this.casework = casework;
        this.commands = commands;
        this.duties = duties;
        this.pseudonyms = pseudonyms;
        this.basis = basis;
        this.aftermath = aftermath;
        this.clock = clock;
    }

    /**
     * Does something with a case.
     *
     * @param seen the revision that whoever asks has seen; absent when they do not mind what others have done
     */
    Answer carryOut(String idOrReference, CaseCommand command, @Nullable Integer seen, Permission permission) {
        return forCase(idOrReference, permission, (one, who) -> {
            var reading = commands.read(command, one, who, other -> readable(other, permission));
            var watched = overwrites(command) ? seen : null;
            return switch (reading) {
                case CommandReading.Wrong(var mistakes) -> wrong(one, mistakes, permission);
                case CommandReading.Ask ask -> ask(one, ask, watched, permission);
                case CommandReading.Both(var merges, var other) ->
                    merges ? merge(one, other, who, watched, permission) : unmerge(one, who, watched, permission);
            };
        });
    }

    /** Says something about a duty that only some may say. */
    Answer carryOut(String idOrReference, DutyCommand command, @Nullable Integer seen, Permission permission) {
        return forCase(idOrReference, permission, (one, who) -> switch (duties.read(command, one, who)) {
            case CommandReading.Wrong(var mistakes) -> wrong(one, mistakes, permission);
            case CommandReading.Ask ask -> ask(one, ask, seen, permission);
            case CommandReading.Both both -> throw new IllegalStateException("a duty is of one case");
        });
    }

    private interface Doing {
        Answer with(IncidentCase one, Who who);
    }

    private Answer forCase(String idOrReference, Permission permission, Doing doing) {
        var found = casework.find(idOrReference);
        if (found.isEmpty()) {
            permission.missing(null);
            return new Answer.NoSuchCase();
        }
        // Before anything is read out of what was asked, so that nobody learns anything of a case that is not theirs.
        if (!permission.covers(casework.holding(found.get()))) {
            permission.on(casework.holding(found.get()));
        }
        return doing.with(found.get(), who(permission.reader()));
    }

    private Who who(Reader reader) {
        if (reader instanceof Reader.Person person) {
            return new Who(clock.instant(), pseudonyms.of(person), Pseudonyms.roles(person));
        }
        throw new IllegalStateException("the matrix lets only people and systems work on cases");
    }

    private Optional<IncidentId> readable(String other, Permission permission) {
        return casework.find(other)
                .filter(found -> permission.wouldCover(Action.CASE_READ, casework.holding(found)))
                .map(IncidentCase::incident);
    }

    private Answer wrong(IncidentCase one, List<Mistaken> mistakes, Permission permission) {
        permission.on(casework.holding(one), Map.of("change", "refused"), null);
        return new Answer.Wrong(one, mistakes);
    }

    private Answer ask(IncidentCase one, CommandReading.Ask ask, @Nullable Integer seen, Permission permission) {
        // With the case its key is gone, and a reason could not be kept.
        permission.on(casework.holding(one), ask.trail(), one.isErased() ? null : ask.note());
        return change(one.incident(), seen, ask.question());
    }

    private Answer change(IncidentId incident, @Nullable Integer seen, Function<IncidentCase, CaseChange> question) {
        var answer = new AtomicReference<@Nullable Answer>();
        var changed = cases.change(incident, known -> {
            answer.set(null);
            if (known == null) {
                return Decision.nothing();
            }
            if (seen != null && known.revision() != seen) {
                answer.set(new Answer.Outdated(known, seen));
                return Decision.nothing();
            }
            return switch (question.apply(known)) {
                case Outcome(IncidentCase next, var events) ->
                    next.equals(known) ? Decision.nothing() : Decision.become(next, events);
                case CaseChange refusal -> {
                    answer.set(new Answer.Refused(known, refusal));
                    yield Decision.nothing();
                }
            };
        });
        var refused = answer.get();
        return refused != null
                ? refused
                : changed.map(aftermath::of).<Answer>map(Answer.Changed::new).orElseGet(Answer.NoSuchCase::new);
    }

    private Answer merge(
            IncidentCase one, @Nullable String into, Who who, @Nullable Integer seen, Permission permission) {
        var found = Optional.ofNullable(into)
                .flatMap(casework::find)
                .filter(other -> permission.covers(casework.holding(other)));
        if (found.isEmpty()) {
            return wrong(
                    one,
                    List.of(
                            new Mistaken(
                                    "into",
                                    "unknown-value",
                                    "Det ärendet finns inte, eller är inte ditt att ändra. Ange dess referens, som 2026-000123.")),
                    permission);
        }
        var leader = found.get();
        permission.on(
                casework.holding(one),
                Map.of("change", "merge", "into", leader.incident().toString()),
                null);
        if (seen != null && one.revision() != seen) {
            return new Answer.Outdated(one, seen);
        }
        var taken = change(leader.incident(), null, known -> Merging.absorb(known, one, who, basis.now()));
        if (!(taken instanceof Answer.Changed(IncidentCase absorbing))) {
            return taken instanceof Answer.Refused(IncidentCase ignored, CaseChange refusal)
                    ? new Answer.Refused(one, refusal)
                    : taken;
        }
        var merged = change(one.incident(), seen, known -> Merging.mergeInto(known, absorbing, who));
        if (!(merged instanceof Answer.Changed)) {
            change(leader.incident(), null, known -> Merging.release(known, one.incident(), who, basis.now()));
        }
        return merged;
    }

    private Answer unmerge(IncidentCase one, Who who, @Nullable Integer seen, Permission permission) {
        permission.on(casework.holding(one), Map.of("change", "unmerge"), null);
        var merge = one.handling().merge();
        // Its own clocks run again before the other case lets go of them.
        var alone = change(one.incident(), seen, known -> Merging.unmerge(known, who));
        if (alone instanceof Answer.Changed && merge != null) {
            change(merge.into(), null, known -> Merging.release(known, one.incident(), who, basis.now()));
        }
        return alone;
    }

    /** Whether what one does could undo what somebody else has just done. */
    private static boolean overwrites(CaseCommand command) {
        return switch (command) {
            case CaseCommand.Assess ignored -> true;
            case CaseCommand.Declare ignored -> true;
            case CaseCommand.File ignored -> true;
            case CaseCommand.Assign ignored -> true;
            case CaseCommand.Start ignored -> true;
            case CaseCommand.Resolve ignored -> true;
            case CaseCommand.Close ignored -> true;
            case CaseCommand.Reopen ignored -> true;
            case CaseCommand.Reject ignored -> true;
            case CaseCommand.Merge ignored -> true;
            case CaseCommand.Unmerge ignored -> true;
            case CaseCommand.Ungroup ignored -> true;
            case CaseCommand.Explain ignored -> true;
            case CaseCommand.HandOverMeasure ignored -> true;
            case CaseCommand.FinishMeasure ignored -> true;
            case CaseCommand.Concern ignored -> false;
            case CaseCommand.ConcernNoMore ignored -> true;
            case CaseCommand.AddMeasure ignored -> false;
            case CaseCommand.Link ignored -> false;
            case CaseCommand.Unlink ignored -> false;
        };
    }
}
