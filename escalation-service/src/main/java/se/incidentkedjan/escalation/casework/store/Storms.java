package se.incidentkedjan.escalation.casework.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.incidentkedjan.escalation.casework.AlikeCase;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.Grouped;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Outcome;
import se.incidentkedjan.escalation.storm.Grouping;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.kit.ledger.Kept;
import se.incidentkedjan.kit.ledger.Ledger;

/**
 * Opens cases for reports, and works on many alike ones as one. What a report becomes is decided in the write that opens its
 * case. What follows for others comes after it and is found again from what is kept, so that a batch that is heard again
 * after a crash mends what was left undone, and two that hear of the same storm at once end with the same case.
 */
public final class Storms {

    private final Ledger<IncidentCase> ledger;
    private final AlikeCases cases;
    private final DecisionBasis basis;
    private final Clock clock;

    Storms(Ledger<IncidentCase> ledger, AlikeCases cases, DecisionBasis basis, Clock clock) {
        this.ledger = ledger;
        this.cases = cases;
        this.basis = basis;
        this.clock = clock;
    }

    /** Hears of reports, and that words are erased. */
    public void hear(List<EventEnvelope> batch) {
        var ordered = earliestFirst(batch);
        var heard = ledger.hear(ordered, () -> new Reception(ordered, cases, basis, clock));
        var grouped = heard.kept().values().stream()
                .map(Kept::state)
                .flatMap(Stream::ofNullable)
                .filter(Storms::isGrouped)
                .collect(groupingBy(Storms::head));
        if (!grouped.isEmpty()) {
            follow(grouped, heard.changed());
        }
    }

    /** Of alike reports in a batch the earliest stands for the others, whichever partition was read first. */
    private static List<EventEnvelope> earliestFirst(List<EventEnvelope> batch) {
        var reports = new ArrayList<EventEnvelope>();
        var others = new ArrayList<EventEnvelope>();
        batch.forEach(envelope -> (envelope.event() instanceof IncidentReported ? reports : others).add(envelope));
        // The report of an incident is the first that is said of it, so nothing of one incident changes places.
        reports.sort(Comparator.comparing(envelope -> ((IncidentReported) envelope.event()).receivedAt()));
        reports.addAll(others);
        return reports;
    }

    private static boolean isGrouped(IncidentCase one) {
        var merge = one.handling().merge();
        return merge != null && merge.isByItself();
    }

    private static IncidentId head(IncidentCase one) {
        var merge = one.handling().merge();
        if (merge == null) {
            throw new IllegalArgumentException("only a case that is worked on as another one has a head");
        }
        return merge.into();
    }

    private void follow(Map<IncidentId, List<IncidentCase>> grouped, Set<IncidentId> fresh) {
        var heads =
                cases.findAll(grouped.keySet()).stream().collect(toMap(IncidentCase::incident, Function.identity()));
        grouped.forEach((incident, followers) -> {
            var head = heads.get(incident);
            if (head != null && head.status().isOpen()) {
                // Of a batch that is heard again nobody is new; but it may have been heard by a machine that then
                // stopped.
                var isKnown = head.handling().likeness().storm() != null;
                grow(
                        incident,
                        followers.stream()
                                .filter(one -> !isKnown || fresh.contains(one.incident()))
                                .toList());
            } else {
                leave(incident, Optional.ofNullable(head), followers);
            }
        });
        var settled = settle(heads.values());
        // Counted when all have found their place.
        Stream.concat(heads.keySet().stream(), settled.stream()).distinct().forEach(this::countIfGrown);
    }

    private void grow(IncidentId head, List<IncidentCase> more) {
        more.stream()
                .map(IncidentCase::receivedAt)
                .max(Instant::compareTo)
                .ifPresent(seen -> grow(head, more.size(), seen));
    }

    private void grow(IncidentId head, long more, Instant seen) {
        var window = basis.storms().window();
        var now = clock.instant();
        cases.change(head, known -> new Outcome(Grouped.growing(known, more, seen, window, now), List.of()));
    }

    private void countIfGrown(IncidentId head) {
        cases.findAll(Set.of(head)).stream().filter(Grouped::isToBeCounted).forEach(known -> count(head));
    }

    private void count(IncidentId head) {
        var followers = cases.countFollowers(head);
        cases.change(head, known -> Grouped.counted(known, followers, clock.instant()));
    }

    /** The case that they were to be worked on as was closed, or worked on elsewhere, just before they came. */
    private void leave(IncidentId from, Optional<IncidentCase> head, List<IncidentCase> followers) {
        var now = clock.instant();
        var incidents = followers.stream().map(IncidentCase::incident).collect(toSet());
        var instead = head.flatMap(this::insteadOf);
        if (instead.isPresent()) {
            cases.change(incidents, (incident, known) -> Grouped.moved(known, from, instead.get(), now));
            grow(instead.get(), followers);
        } else {
            cases.change(incidents, (incident, known) -> Grouped.alone(known, from, now));
        }
    }

    /**
     * Sees to it that of those that stand by themselves only those are left that ask for something of their own.
     *
     * @return those that others were moved to
     */
    private Set<IncidentId> settle(Collection<IncidentCase> heads) {
        var now = basis.now();
        var keys = heads.stream()
                .flatMap(head -> head.handling().likeness().keys().stream())
                .collect(toSet());
        var settled = heads.stream()
                .map(IncidentCase::receivedAt)
                .min(Instant::compareTo)
                .map(earliest -> cases.alone(keys, earliest, now))
                .map(alone -> new Grouping<AlikeCase>(now.storms()).settled(alone))
                .orElse(Map.of());
        settled.forEach(this::move);
        return settled.values().stream().map(AlikeCase::incident).collect(toSet());
    }

    private void move(AlikeCase one, AlikeCase to) {
        var now = clock.instant();
        // Those that are worked on as it go first: what is left of it when the machine stops stands by itself as
        // before.
        if (one.followers() > 0) {
            cases.eachFollower(
                    one.incident(), (incident, known) -> Grouped.moved(known, one.incident(), to.incident(), now));
        }
        cases.change(one.incident(), known -> {
            var still = new AlikeCase(known, one.organisation());
            return still.mayFollow() && to.covers(still)
                    ? Grouped.later(known, to.incident(), now)
                    : new Outcome(known, List.of());
        });
        grow(to.incident(), one.followers() + 1, one.seenUntil());
    }

    /** What a case is worked on as by itself, if somebody still has something to do with that. */
    private Optional<IncidentId> insteadOf(IncidentCase one) {
        return Optional.of(one)
                .filter(Storms::isGrouped)
                .map(known -> Set.of(head(known)))
                .flatMap(into -> cases.findAll(into).stream().findFirst())
                .filter(into -> into.status().isOpen())
                .map(IncidentCase::incident);
    }

    /** Somebody is woken: perhaps because a storm is over. What came late to a case that had moved goes after it. */
    void calm(IncidentCase one) {
        var now = clock.instant();
        if (Grouped.isCalm(one, now)) {
            if (Grouped.isUndone(one)) {
                cases.eachFollower(one.incident(), (incident, known) -> Grouped.alone(known, one.incident(), now));
            }
            insteadOf(one)
                    .ifPresent(instead -> cases.eachFollower(
                            one.incident(), (incident, known) -> Grouped.moved(known, one.incident(), instead, now)));
            count(one.incident());
        }
    }
}
