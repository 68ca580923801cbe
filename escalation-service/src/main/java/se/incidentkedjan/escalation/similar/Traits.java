package se.incidentkedjan.escalation.similar;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Category;

/**
 * What of a case is compared with others: facts and codes, and no word that anybody wrote.
 *
 * @param incident which
 * @param receivedAt when the report was received, UTC
 * @param category what happened
 * @param isEachItsOwn whether two of this category are two incidents unless more than that speaks for one
 * @param unit where; absent when nobody knows
 * @param system which system; absent when none is known
 * @param began when it began, UTC; absent when nobody knows
 * @param traces codes of the sender, links and subject line that the reporter named
 * @param settled other cases of which somebody has said how they belong together with this one
 */
public record Traits(
        IncidentId incident,
        Instant receivedAt,
        Category category,
        boolean isEachItsOwn,
        @Nullable UnitCode unit,
        @Nullable SystemCode system,
        @Nullable Instant began,
        Set<String> traces,
        Set<IncidentId> settled) {

    /** Keeps its own copies. */
    public Traits {
        traces = Set.copyOf(traces);
        settled = Set.copyOf(settled);
    }

    boolean isOfKindOf(Traits other) {
        return category == other.category && category != Category.OTHER && category != Category.UNKNOWN;
    }

    boolean isInSystemOf(Traits other) {
        return system != null && system.equals(other.system);
    }

    boolean isInUnitOf(Traits other) {
        return unit != null && unit.equals(other.unit);
    }

    boolean beganWith(Traits other, Duration tolerance) {
        return began != null
                && other.began != null
                && Duration.between(began, other.began).abs().compareTo(tolerance) <= 0;
    }

    long sharedTraces(Traits other) {
        return traces.stream().filter(other.traces::contains).count();
    }

    /** Whether what they are about is named in both, and is not the same. */
    boolean namesOtherThan(Traits other) {
        return !traces.isEmpty() && !other.traces.isEmpty() && sharedTraces(other) == 0;
    }

    boolean isSettledWith(Traits other) {
        return incident.equals(other.incident) || settled.contains(other.incident) || other.settled.contains(incident);
    }

    Duration from(Traits other) {
        return Duration.between(receivedAt, other.receivedAt).abs();
    }
}
