package se.incidentkedjan.escalation.ruledesk.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.duty.Limit;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.rules.Rehearsal;
import se.incidentkedjan.rules.RuleBook;

/**
 * Replays the incidents that are kept through other rules, and compares with the rules in force. Reads them a few at a time, and
 * writes nothing.
 */
@Component
public final class PastIncidents {

    private static final int AT_ONCE = 200;
    private static final int MOST_MOVED = 2_000;

    private final Ledger<IncidentCase> cases;
    private final DecisionBasis basis;

    PastIncidents(Ledger<IncidentCase> cases, DecisionBasis basis) {
        this.cases = cases;
        this.basis = basis;
    }

    /**
     * Replays those that the municipality became aware of in a period.
     *
     * @param rules the rules to try
     * @param from the first day, Swedish time
     * @param to the last day, counted in
     * @return all that were replayed, and the first {@value #MOST_MOVED} that would come out otherwise
     */
    public Rehearsal through(RuleBook rules, LocalDate from, LocalDate to) {
        var inForce = basis.now().rules();
        var rehearsed = 0;
        var moved = new ArrayList<Rehearsal.Moved>();
        String after = null;
        for (; ; ) {
            var some = next(after, from, to);
            if (some.isEmpty()) {
                return new Rehearsal(rehearsed, moved);
            }
            after = some.getLast().reference().toString();
            var part = Rehearsal.of(
                    some.stream()
                            .filter(one -> !one.isErased() && !one.isDrill())
                            .map(one -> past(one).decidedBy(inForce)),
                    rules,
                    from,
                    to,
                    null);
            rehearsed += part.rehearsed();
            part.moved().stream().limit(MOST_MOVED - moved.size()).forEach(moved::add);
        }
    }

    /** Awareness can be declared long before or after the report came in. */
    private List<IncidentCase> next(@Nullable String after, LocalDate from, LocalDate to) {
        var conditions = new ArrayList<Bson>();
        conditions.add(Filters.gte("state.identity.receivedAt", Date.from(startOf(from.minusYears(1)))));
        conditions.add(Filters.lt("state.identity.receivedAt", Date.from(startOf(to.plusYears(1)))));
        if (after != null) {
            conditions.add(Filters.gt("state.identity.reference", after));
        }
        var found = new ArrayList<IncidentCase>();
        cases.search(
                Filters.and(conditions),
                Sorts.ascending("state.identity.reference"),
                0,
                AT_ONCE,
                (incident, one) -> found.add(one));
        return found;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Limit.SWEDEN).toInstant();
    }

    private static Rehearsal.Past past(IncidentCase one) {
        var assessment = one.assessment();
        return new Rehearsal.Past(
                one.reference().toString(),
                one.incident().toString(),
                assessment.facts(),
                assessment.circumstances(),
                LocalDate.ofInstant(one.awareAt(), Limit.SWEDEN),
                Rehearsal.Past.UNDECIDED,
                List.of());
    }
}
