package se.incidentkedjan.escalation.casework.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.AlikeCase;
import se.incidentkedjan.escalation.casework.CustodyWork;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.Grouped;
import se.incidentkedjan.escalation.casework.ImportWork;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Likeness;
import se.incidentkedjan.escalation.casework.Opening;
import se.incidentkedjan.escalation.casework.Outcome;
import se.incidentkedjan.escalation.storm.Grouping;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.IntakeEvent.ReportErased;
import se.incidentkedjan.events.IntakeEvent.ReportWithdrawn;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Ledger;

/**
 * Decides what a batch of reports becomes: each a case, and of many alike ones a case to work with. Made anew each time that
 * the batch is decided; the store is asked once or twice, however many reports there are.
 */
final class Reception implements Ledger.Reaction<IncidentCase> {

    private final DecisionBasis basis;
    private final Clock clock;
    private final Grouping<AlikeCase> grouping;
    private final Map<IncidentId, AlikeCase> alone = new LinkedHashMap<>();
    private final Set<IncidentId> named = new HashSet<>();
    private final Map<IncidentId, IncidentCase> leaders = new HashMap<>();

    Reception(List<EventEnvelope> batch, AlikeCases cases, DecisionBasis files, Clock clock) {
        this.basis = files.now();
        this.clock = clock;
        this.grouping = new Grouping<>(basis.storms());
        var reports = batch.stream()
                .map(EventEnvelope::event)
                .filter(IncidentReported.class::isInstance)
                .map(IncidentReported.class::cast)
                .toList();
        var keys = new HashSet<String>();
        reports.stream()
                .filter(Reception::mayBeAlike)
                .forEach(report ->
                        keys.addAll(Likeness.of(report, basis.storms()).keys()));
        var earliest = reports.stream().map(IncidentReported::receivedAt).min(Instant::compareTo);
        earliest.map(instant -> cases.alone(keys, instant, basis)).ifPresent(this::add);
        reports.forEach(report -> Optional.ofNullable(report.groupedUnder()).ifPresent(named::add));
        cases.findAll(named).forEach(leader -> leaders.put(leader.incident(), leader));
        var heads = new HashSet<IncidentId>();
        leaders.values()
                .forEach(leader ->
                        Optional.ofNullable(leader.handling().merge()).ifPresent(merge -> heads.add(merge.into())));
        cases.findAll(heads).forEach(head -> leaders.put(head.incident(), head));
    }

    private void add(Collection<AlikeCase> found) {
        found.forEach(one -> alone.put(one.incident(), one));
    }

    @Override
    public Decision<IncidentCase> to(EventEnvelope envelope, @Nullable IncidentCase known) {
        return switch (envelope.event()) {
            case IncidentReported reported
            when known == null -> {
                var outcome = opened(reported);
                yield Decision.become(outcome.incidentCase(), outcome.events());
            }
            case ReportErased erased
            when known != null ->
                Decision.become(CustodyWork.confirm(known, DocumentType.REPORT_WORDS, erased.erasedAt()));
            case ReportWithdrawn withdrawn
            when known != null -> {
                var outcome = ImportWork.withdrawn(known, withdrawn.withdrawnAt());
                yield Decision.become(outcome.incidentCase(), outcome.events());
            }
            case ChainEvent other -> Decision.nothing();
        };
    }

    /** A drill is like nothing, and what comes from an older register is over. */
    private static boolean mayBeAlike(IncidentReported reported) {
        return reported.drill() == null && reported.imported() == null;
    }

    private Outcome opened(IncidentReported reported) {
        var leader = Optional.ofNullable(reported.groupedUnder()).map(leaders::get);
        var outcome = Opening.open(reported, leader.orElse(null), basis, clock.instant());
        if (!mayBeAlike(reported)) {
            return outcome;
        }
        var fresh = new AlikeCase(outcome.incidentCase(), basis.organisation());
        if (named.contains(fresh.incident())) {
            leaders.put(fresh.incident(), fresh.one());
        }
        var alike = fresh.keys().isEmpty() ? List.<AlikeCase>of() : alone.values();
        var head = grouping.headOf(fresh, alike).or(() -> leader.flatMap(one -> inTheWakeOf(one, fresh)));
        if (head.isEmpty()) {
            if (!fresh.keys().isEmpty()) {
                alone.put(fresh.incident(), fresh);
            }
            return outcome;
        }
        head.ifPresent(known -> lead(known, reported.receivedAt()));
        return Grouped.atOnce(fresh.one(), head.get().incident(), clock.instant());
    }

    /** The rest of the batch sees that one more is worked on as it. */
    private void lead(AlikeCase head, Instant seen) {
        var window = basis.storms().window();
        var leading = Grouped.growing(head.one(), 1, seen, window, clock.instant());
        alone.computeIfPresent(head.incident(), (incident, before) -> new AlikeCase(leading, basis.organisation()));
    }

    /** A rush from one place is a storm that has been noticed already; the leader may be worked on as another one by now. */
    private Optional<AlikeCase> inTheWakeOf(IncidentCase leader, AlikeCase fresh) {
        if (basis.storms().never().contains(fresh.one().facts().category())) {
            return Optional.empty();
        }
        var merge = leader.handling().merge();
        var head = merge == null ? leader : Objects.requireNonNullElse(leaders.get(merge.into()), leader);
        return grouping.headOf(fresh, new AlikeCase(head, basis.organisation()));
    }
}
