package se.incidentkedjan.escalation.storm;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which of many alike reports is worked on for all of them. Whoever decides, in whatever order reports come and
 * however often it is decided again, ends at the same: among reports that cover each other one is left. One that asks for
 * more than every other one, a duty, an earlier clock, somebody who must answer, stands by itself.
 *
 * @param <R> a report
 */
public final class Grouping<R extends Reported<R>> {

    /** One that leads more than this is not worked on as another one any more: moving them all would cost more than it helps. */
    static final long MOST_MOVED = 2000;

    private final StormRules rules;
    private final Comparator<R> order = Comparator.<R, Boolean>comparing(one -> !leads(one))
            .thenComparing(Reported::receivedAt)
            .thenComparing(one -> one.incident().value());

    /** By these rules. */
    public Grouping(StormRules rules) {
        this.rules = rules;
    }

    /** Whether both can be about the same: they have something in common, and came within a while of each other. */
    public boolean areAlike(R one, R other) {
        return !one.incident().equals(other.incident())
                && !Collections.disjoint(one.keys(), other.keys())
                && isSoonAfter(one.seenUntil(), other.receivedAt())
                && isSoonAfter(other.seenUntil(), one.receivedAt());
    }

    private boolean isSoonAfter(Instant earlier, Instant later) {
        return !later.isAfter(earlier.plus(rules.window()));
    }

    /**
     * What a report that has just come is worked on as; empty when it stands by itself.
     *
     * @param others that stand by themselves
     */
    public Optional<R> headOf(R fresh, Collection<R> others) {
        var alike = alikeTo(fresh, others);
        return isStorm(fresh, alike)
                ? alike.stream()
                        .filter(other -> other.mayLead() && other.covers(fresh))
                        .min(order)
                : Optional.empty();
    }

    /** The same, when it is known from elsewhere to have come in the wake of another one. */
    public Optional<R> headOf(R fresh, R leader) {
        return rules.isAutomatic() && leader.mayLead() && leader.covers(fresh) ? Optional.of(leader) : Optional.empty();
    }

    /**
     * Which of those that stand by themselves are to be worked on as which other one of them. None of the latter is among the
     * former.
     */
    public Map<R, R> settled(Collection<R> alone) {
        var takers = new LinkedHashMap<R, List<R>>();
        for (var one : alone) {
            var alike = alikeTo(one, alone);
            if (one.mayFollow() && isStorm(one, alike)) {
                var taking = alike.stream()
                        .filter(other -> takes(other, one))
                        .sorted(order)
                        .toList();
                if (!taking.isEmpty()) {
                    takers.put(one, taking);
                }
            }
        }
        var settled = new LinkedHashMap<R, R>();
        takers.forEach((one, taking) -> taking.stream()
                .filter(other -> !takers.containsKey(other))
                .findFirst()
                .ifPresent(other -> settled.put(one, other)));
        return settled;
    }

    private boolean takes(R head, R follower) {
        return head.mayLead()
                && head.covers(follower)
                && follower.followers() <= MOST_MOVED
                && (!follower.covers(head) || order.compare(head, follower) < 0);
    }

    private static boolean leads(Reported<?> one) {
        return one.followers() > 0;
    }

    private List<R> alikeTo(R one, Collection<R> others) {
        return others.stream().filter(other -> areAlike(one, other)).toList();
    }

    private boolean isStorm(R one, List<R> alike) {
        return rules.isAutomatic()
                && !alike.isEmpty()
                && (leads(one) || alike.stream().anyMatch(Grouping::leads) || alike.size() + 1 >= rules.groupFrom());
    }
}
