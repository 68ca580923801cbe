package se.incidentkedjan.escalation.casework.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import se.incidentkedjan.escalation.casework.CaseTraits;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.similar.Comparison;
import se.incidentkedjan.escalation.similar.Similarity;
import se.incidentkedjan.escalation.similar.Traits;
import se.incidentkedjan.escalation.storm.StormRules;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.ledger.Ledger;

/**
 * Finds the cases that look like one. Only those that can look enough like it are read: what shares a code, the system, or the
 * category in the same unit or at nearly the same time with it. Of each the nearest in time before and after are read, so there
 * is a limit to how many however many there are.
 */
public final class SimilarCases {

    static final String CODES = "state.handling.likeness.codes";
    static final String SYSTEM = "state.assessment.facts.system";
    static final String CATEGORY = "state.assessment.facts.category";
    static final String UNIT = "state.assessment.facts.unit";
    static final String RECEIVED_AT = "state.identity.receivedAt";

    /** Of each of the four ways to be alike, before and after: at most 200. */
    static final int MOST_EACH = 25;

    private static final Bson STANDS_BY_ITSELF = Filters.ne("state.status", CaseStatus.MERGED.name());
    private static final Bson ID = Sorts.ascending("_id");

    private final Ledger<IncidentCase> cases;
    private final DecisionBasis basis;
    private final Duration within;
    private final Comparison comparison;

    SimilarCases(Ledger<IncidentCase> cases, DecisionBasis basis, Duration within) {
        this.cases = cases;
        this.basis = basis;
        this.within = within;
        this.comparison = new Comparison(within);
    }

    /**
     * A case that looks like another.
     *
     * @param one which
     * @param similarity how much, and by what
     */
    public record SimilarCase(IncidentCase one, Similarity similarity) {}

    /**
     * Those that look like this one, the most alike first, whoever may read them; none when it is like no other, as a matter
     * of säkerhetsskydd or a drill is.
     */
    public List<SimilarCase> to(IncidentCase one) {
        var storms = basis.storms();
        return CaseTraits.of(one, storms)
                .map(traits -> compared(traits, storms))
                .orElse(List.of());
    }

    private List<SimilarCase> compared(Traits one, StormRules storms) {
        var read = candidates(one);
        var others = read.values().stream()
                .flatMap(other -> CaseTraits.of(other, storms).stream())
                .toList();
        return comparison.matches(one, others).stream()
                .flatMap(match -> {
                    var found = read.get(match.other().incident());
                    return found == null ? Stream.empty() : Stream.of(new SimilarCase(found, match.similarity()));
                })
                .toList();
    }

    Map<IncidentId, IncidentCase> candidates(Traits one) {
        var found = new HashMap<IncidentId, IncidentCase>();
        if (!one.traces().isEmpty()) {
            near(one, Filters.in(CODES, one.traces()), within, found);
        }
        var system = one.system();
        if (system != null) {
            near(one, Filters.eq(SYSTEM, system.toString()), within, found);
        }
        var kind = Filters.eq(CATEGORY, one.category().name());
        var unit = one.unit();
        if (unit != null) {
            near(one, Filters.and(kind, Filters.eq(UNIT, unit.toString())), Comparison.SAME_KIND_IN_UNIT, found);
        }
        near(one, kind, Comparison.SOON_AFTER, found);
        return found;
    }

    private void near(Traits one, Bson which, Duration most, Map<IncidentId, IncidentCase> found) {
        var received = one.receivedAt();
        var before = Filters.and(
                Filters.lte(RECEIVED_AT, Date.from(received)),
                Filters.gte(RECEIVED_AT, Date.from(received.minus(most))));
        var after = Filters.and(
                Filters.gt(RECEIVED_AT, Date.from(received)), Filters.lte(RECEIVED_AT, Date.from(received.plus(most))));
        read(one, Filters.and(which, before), Sorts.descending(RECEIVED_AT), found);
        read(one, Filters.and(which, after), Sorts.ascending(RECEIVED_AT), found);
    }

    private void read(Traits one, Bson which, Bson nearestFirst, Map<IncidentId, IncidentCase> found) {
        var known = Stream.concat(Stream.of(one.incident()), found.keySet().stream())
                .map(IncidentId::toString)
                .toList();
        cases.search(
                Filters.and(which, Filters.nin("_id", known), STANDS_BY_ITSELF),
                Sorts.orderBy(nearestFirst, ID),
                0,
                MOST_EACH,
                found::put);
    }
}
