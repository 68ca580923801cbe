package se.incidentkedjan.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Severity;

/**
 * How one verdict differs from another.
 *
 * @param severityFrom before
 * @param severityTo after; the same when it does not move
 * @param privacyRiskFrom before
 * @param privacyRiskTo after; the same when it does not move
 * @param dutiesAdded what is asked for now and was not
 * @param dutiesRemoved what is no longer asked for
 * @param rolesAdded who must be reached now and did not have to
 * @param rolesRemoved who no longer has to be reached
 * @param rolesChanged who must be reached more or less quickly
 */
public record Changes(
        Severity severityFrom,
        Severity severityTo,
        PrivacyRisk privacyRiskFrom,
        PrivacyRisk privacyRiskTo,
        List<DutyCode> dutiesAdded,
        List<DutyCode> dutiesRemoved,
        List<RoleCode> rolesAdded,
        List<RoleCode> rolesRemoved,
        List<RoleCode> rolesChanged) {

    /** Keeps its own copies. */
    public Changes {
        dutiesAdded = List.copyOf(dutiesAdded);
        dutiesRemoved = List.copyOf(dutiesRemoved);
        rolesAdded = List.copyOf(rolesAdded);
        rolesRemoved = List.copyOf(rolesRemoved);
        rolesChanged = List.copyOf(rolesChanged);
    }

    /** What is different in the one after. */
    public static Changes between(Verdict before, Verdict after) {
        var reachedBefore = before.escalations().stream().collect(Collectors.toMap(Reach::role, reach -> reach));
        var reachedAfter = after.escalations().stream().collect(Collectors.toMap(Reach::role, reach -> reach));
        return new Changes(
                before.severity(),
                after.severity(),
                before.privacyRisk(),
                after.privacyRisk(),
                without(after.duties(), before.duties(), Comparator.comparing(DutyCode::value)),
                without(before.duties(), after.duties(), Comparator.comparing(DutyCode::value)),
                without(reachedAfter.keySet(), reachedBefore.keySet(), Comparator.comparing(RoleCode::value)),
                without(reachedBefore.keySet(), reachedAfter.keySet(), Comparator.comparing(RoleCode::value)),
                reachedAfter.entrySet().stream()
                        .filter(reach -> reachedBefore.containsKey(reach.getKey())
                                && !reach.getValue().equals(reachedBefore.get(reach.getKey())))
                        .map(reach -> reach.getKey())
                        .sorted(Comparator.comparing(RoleCode::value))
                        .toList());
    }

    /** Whether nothing is different. */
    public boolean isEmpty() {
        return severityFrom == severityTo
                && privacyRiskFrom == privacyRiskTo
                && dutiesAdded.isEmpty()
                && dutiesRemoved.isEmpty()
                && rolesAdded.isEmpty()
                && rolesRemoved.isEmpty()
                && rolesChanged.isEmpty();
    }

    private static <T> List<T> without(Collection<T> all, Collection<T> those, Comparator<T> order) {
        return all.stream().filter(one -> !those.contains(one)).sorted(order).toList();
    }
}
