package se.incidentkedjan.reporting.disclosure;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.incidentkedjan.reporting.suppression.Days;

/**
 * What was told earlier that can give something away together with what is told now: of periods that have a day in common with those of now, or with
 * others that have. What was told of other days says nothing of these. No figure is a sum of both, so whatever is possible there is possible together
 * with whatever is possible here; and a sum of two numbers that each are unknown by so much is unknown by as much. Without this a report would be
 * slower for each year of reports before it.
 *
 * @param days the periods of now, and those that have to do with them
 * @param earlier what was told of them, in its order
 */
record Related(Set<Days> days, List<PublishedFigures> earlier) {

    static Related to(Collection<Days> wanted, List<PublishedFigures> earlier) {
        var others = earlier.stream().flatMap(PublishedFigures::days).collect(Collectors.toCollection(HashSet::new));
        var found = new LinkedHashSet<>(wanted);
        var unseen = new ArrayDeque<>(found);
        while (!unseen.isEmpty()) {
            var days = unseen.remove();
            others.removeIf(other -> {
                if (!other.overlaps(days)) {
                    return false;
                }
                if (found.add(other)) {
                    unseen.add(other);
                }
                return true;
            });
        }
        return new Related(
                found,
                earlier.stream()
                        .map(one -> one.within(found))
                        .filter(one -> !one.byThings().isEmpty())
                        .toList());
    }
}
