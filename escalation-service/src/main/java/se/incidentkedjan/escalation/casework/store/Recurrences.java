package se.incidentkedjan.escalation.casework.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.CaseLink;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.duty.Limit;
import se.incidentkedjan.escalation.rules.Circumstances;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.ledger.Ledger;

/**
 * Finds incidents with the same root cause within six months (MCFFS 2026:8, recurring incidents): the same sort of cause in the
 * same system, or linked as such by someone.
 */
public final class Recurrences {

    private static final int MONTHS = 6;
    private static final int MOST = 200;

    private final Ledger<IncidentCase> cases;

    Recurrences(Ledger<IncidentCase> cases) {
        this.cases = cases;
    }

    /** The others, as they are kept now. */
    public List<IncidentCase> others(IncidentCase one) {
        var found = new LinkedHashMap<IncidentId, IncidentCase>();
        var either = new ArrayList<Bson>();
        either.add(Filters.elemMatch(
                "state.handling.links",
                Filters.and(
                        Filters.eq("other", one.incident().toString()),
                        Filters.eq("kind", CaseLink.Kind.SAME_CAUSE.name()))));
        var linked = one.handling().links().stream()
                .filter(link -> link.kind() == CaseLink.Kind.SAME_CAUSE)
                .map(link -> link.other().toString())
                .toList();
        if (!linked.isEmpty()) {
            either.add(Filters.in("_id", linked));
        }
        var cause = one.handling().rootCause();
        var system = one.facts().system();
        if (cause != null && system != null) {
            either.add(Filters.and(
                    Filters.eq("state.handling.rootCause.cause", cause.cause().name()),
                    Filters.eq("state.assessment.facts.system", system.toString())));
        }
        either.forEach(which -> cases.search(
                Filters.and(which, within(one)),
                Sorts.descending("state.identity.reference"),
                0,
                MOST,
                (incident, other) -> found.put(incident, other)));
        found.remove(one.incident());
        return found.values().stream().filter(Recurrences::counts).toList();
    }

    private static Bson within(IncidentCase one) {
        ZonedDateTime received = one.receivedAt().atZone(Limit.SWEDEN);
        return Filters.and(
                Filters.gte(
                        "state.identity.receivedAt",
                        Date.from(received.minusMonths(MONTHS).toInstant())),
                Filters.lte(
                        "state.identity.receivedAt",
                        Date.from(received.plusMonths(MONTHS).toInstant())));
    }

    private static boolean counts(IncidentCase other) {
        return other.status() != CaseStatus.MERGED && other.status() != CaseStatus.REJECTED && !other.isErased();
    }

    /** What all of them together say of one. */
    public static Circumstances together(IncidentCase one, List<IncidentCase> others) {
        if (one.handling().rootCause() == null && others.isEmpty()) {
            return Circumstances.UNKNOWN;
        }
        var all = new ArrayList<>(others);
        all.add(one);
        var costs = all.stream()
                .map(each -> each.facts().operations().costShare())
                .filter(Objects::nonNull)
                .toList();
        return new Circumstances(all.size(), sum(costs));
    }

    private static @Nullable BigDecimal sum(List<BigDecimal> costs) {
        return costs.isEmpty() ? null : costs.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What each of those that recur together is to be told of the others. */
    public Map<IncidentId, Circumstances> around(IncidentCase one) {
        var others = others(one);
        var told = new LinkedHashMap<IncidentId, Circumstances>();
        told.put(one.incident(), together(one, others));
        for (var other : others) {
            told.put(other.incident(), together(other, others(other)));
        }
        return told;
    }
}
