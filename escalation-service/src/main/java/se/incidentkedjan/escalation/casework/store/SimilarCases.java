package se.incidentkedjan.escalation.casework.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import se.incidentkedjan.kit.ledger.Excerpt;
import se.incidentkedjan.kit.ledger.Excerpts;
import se.incidentkedjan.kit.ledger.Kept;
import se.incidentkedjan.kit.ledger.Ledger;

/**
 * Finds the cases that look like one. Only those that can look enough like it are read: what shares a code, the system, or the
 * category in the same unit or at nearly the same time with it. Of each the nearest in time before and after are read, so there
 * is a limit to how many however many there are.
 */
public final class SimilarCases {

    /** Of each of the four ways to be alike, before and after: at most 200. */
    static final int MOST_EACH = 25;

    // By what lists are found, and not by the state: some stores read each whole case to see whether its state fits.
    private static final String TRACES = path("traces");
    private static final String SYSTEM = path("system");
    private static final String CATEGORY = path("category");
    private static final String UNIT = path("unit");
    private static final String RECEIVED = path("since");
    private static final String INCIDENT = path("incident");
    private static final Bson STANDS_BY_ITSELF = Filters.ne(path("status"), CaseStatus.MERGED.name());

    /** What they are found by. */
    static final List<Bson> INDEXES = Stream.of(TRACES, SYSTEM, CATEGORY)
            .map(shared -> Sorts.ascending(shared, RECEIVED, INCIDENT))
            .toList();

    private final Ledger<IncidentCase> cases;
    private final Excerpts<?> excerpts;
    private final DecisionBasis basis;
    private final Duration within;
    private final Comparison comparison;

    SimilarCases(Ledger<IncidentCase> cases, Excerpts<?> excerpts, DecisionBasis basis, Duration within) {
        this.cases = cases;
        this.excerpts = excerpts;
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
        var read = Kept.states(cases.findAll(candidates(one)));
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

    Set<IncidentId> candidates(Traits one) {
        var found = new HashSet<IncidentId>();
        if (!one.traces().isEmpty()) {
            found.addAll(near(one, Filters.in(TRACES, one.traces()), within));
        }
        var system = one.system();
        if (system != null) {
            found.addAll(near(one, Filters.eq(SYSTEM, system.toString()), within));
        }
        var kind = Filters.eq(CATEGORY, one.category().name());
        var unit = one.unit();
        if (unit != null) {
            found.addAll(near(one, Filters.and(kind, Filters.eq(UNIT, unit.toString())), Comparison.SAME_KIND_IN_UNIT));
        }
        found.addAll(near(one, kind, Comparison.SOON_AFTER));
        return found;
    }

    private Set<IncidentId> near(Traits one, Bson which, Duration most) {
        var received = one.receivedAt();
        var before = Filters.and(
                Filters.lte(RECEIVED, Date.from(received)), Filters.gte(RECEIVED, Date.from(received.minus(most))));
        var after = Filters.and(
                Filters.gt(RECEIVED, Date.from(received)), Filters.lte(RECEIVED, Date.from(received.plus(most))));
        var found = new HashSet<IncidentId>();
        found.addAll(nearest(one, Filters.and(which, before), Sorts.descending(RECEIVED, INCIDENT)));
        found.addAll(nearest(one, Filters.and(which, after), Sorts.ascending(RECEIVED, INCIDENT)));
        return found;
    }

    private Set<IncidentId> nearest(Traits one, Bson which, Bson nearestFirst) {
        var other = Filters.ne(INCIDENT, one.incident().toString());
        return excerpts.ids(Filters.and(which, other, STANDS_BY_ITSELF), nearestFirst, MOST_EACH);
    }

    private static String path(String field) {
        return Excerpt.FIELD + "." + field;
    }
}
