package se.incidentkedjan.escalation.casework.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.AlikeCase;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Outcome;
import se.incidentkedjan.escalation.storm.Grouping;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Excerpt;
import se.incidentkedjan.kit.ledger.Ledger;

/**
 * Finds cases that are alike, and those that are worked on as another one by themselves. Of alike ones only those that stand
 * by themselves can be found, which are few however many there are.
 */
public final class AlikeCases {

    static final String KEYS = "state.handling.likeness.keys";
    static final String SEEN_UNTIL = "state.handling.likeness.seenUntil";

    /** More than this stand by themselves only when each asks for something else; then the latest count. */
    private static final int MOST = 500;

    private static final int AT_ONCE = 200;

    private final Ledger<IncidentCase> cases;
    private final DecisionBasis basis;

    AlikeCases(Ledger<IncidentCase> cases, DecisionBasis basis) {
        this.cases = cases;
        this.basis = basis;
    }

    /** Those that stand by themselves and that another one could be alike to. */
    List<AlikeCase> alone(Collection<String> keys, Instant earliest, DecisionBasis now) {
        return keys.isEmpty()
                ? List.of()
                : find(keys, earliest.minus(now.storms().window()), now, MOST);
    }

    private List<AlikeCase> find(Collection<String> keys, Instant seenSince, DecisionBasis now, int most) {
        var found = new ArrayList<AlikeCase>();
        cases.search(
                Filters.and(Filters.in(KEYS, keys), Filters.gte(SEEN_UNTIL, Date.from(seenSince))),
                Sorts.descending(SEEN_UNTIL),
                0,
                most,
                (incident, one) -> found.add(new AlikeCase(one, now.organisation())));
        return found;
    }

    /** What someone could merge a case with: alike ones, the earliest first. */
    public List<IncidentCase> proposals(IncidentCase one) {
        var keys = one.handling().likeness().keys();
        if (keys.isEmpty()) {
            return List.of();
        }
        var now = basis.now();
        var grouping = new Grouping<AlikeCase>(now.storms());
        var self = new AlikeCase(one, now.organisation());
        return alone(keys, one.receivedAt(), now).stream()
                .filter(other -> other.mayLead() && grouping.areAlike(self, other))
                .map(AlikeCase::one)
                .sorted(Comparator.comparing(IncidentCase::receivedAt)
                        .thenComparing(other -> other.incident().value()))
                .toList();
    }

    /** How long after one another one counts as alike. */
    public Duration window() {
        return basis.storms().window();
    }

    /** How many are worked on as this one by themselves, besides itself. */
    long countFollowers(IncidentId head) {
        return cases.count(following(head));
    }

    /** Changes all that are worked on as this one by themselves, some at a time. */
    void eachFollower(IncidentId head, BiFunction<IncidentId, IncidentCase, Outcome> how) {
        var last = "";
        for (var some = followers(head, last); !some.isEmpty(); some = followers(head, last)) {
            change(some, how);
            last = some.stream()
                    .map(IncidentId::toString)
                    .max(String::compareTo)
                    .orElseThrow();
        }
    }

    private Set<IncidentId> followers(IncidentId head, String after) {
        return cases.ids(Filters.and(following(head), Filters.gt("_id", after)), AT_ONCE);
    }

    /** By what lists know of cases: it is small, and no case has to be read for it. */
    private static Bson following(IncidentId head) {
        return Filters.and(
                Filters.eq(CaseList.WAVE, head.toString()),
                Filters.eq(Excerpt.FIELD + ".status", CaseStatus.MERGED.name()));
    }

    void change(Set<IncidentId> incidents, BiFunction<IncidentId, IncidentCase, Outcome> how) {
        cases.changeAll(incidents, (incident, known) -> decision(known, how.apply(incident, known)));
    }

    /** The case afterwards; absent when there is none. */
    @Nullable
    IncidentCase change(IncidentId incident, Function<IncidentCase, Outcome> how) {
        return cases.change(incident, known -> known == null ? Decision.nothing() : decision(known, how.apply(known)))
                .orElse(null);
    }

    private static Decision<IncidentCase> decision(IncidentCase known, Outcome outcome) {
        return outcome.incidentCase().equals(known)
                ? Decision.nothing()
                : Decision.become(outcome.incidentCase(), outcome.events());
    }

    Collection<IncidentCase> findAll(Set<IncidentId> incidents) {
        return incidents.isEmpty()
                ? List.of()
                : cases.findAll(new HashSet<>(incidents)).values().stream()
                        .map(kept -> Objects.requireNonNull(kept.state()))
                        .toList();
    }
}
