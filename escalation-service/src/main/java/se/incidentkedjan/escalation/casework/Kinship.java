package se.incidentkedjan.escalation.casework;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.SystemCode;

/**
 * What can make an incident recur together with others (MCFFS 2026:8, recurring incidents), and what it then weighs.
 *
 * @param counts whether it is an incident of its own
 * @param cause what lay behind it; absent until someone has told
 * @param system where; absent when not known
 * @param costShare what it cost, in per cent of yearly income or appropriations; absent when not known
 * @param linked others that someone has linked it to as having the same cause
 */
public record Kinship(
        boolean counts,
        @Nullable Cause cause,
        @Nullable SystemCode system,
        @Nullable BigDecimal costShare,
        List<IncidentId> linked) {

    /** Keeps its own copy. */
    public Kinship {
        linked = List.copyOf(linked);
    }

    /** Of a case as it is now. */
    public static Kinship of(IncidentCase one) {
        var rootCause = one.handling().rootCause();
        return new Kinship(
                one.status() != CaseStatus.MERGED && one.status() != CaseStatus.REJECTED && !one.isDrill(),
                rootCause == null ? null : rootCause.cause(),
                one.facts().system(),
                one.facts().operations().costShare(),
                one.handling().links().stream()
                        .filter(link -> link.kind() == CaseLink.Kind.SAME_CAUSE)
                        .map(CaseLink::other)
                        .toList());
    }

    /** Whether the same sort of cause lay behind both, in the same system. */
    public boolean hasCauseOf(Kinship other) {
        return cause != null && cause == other.cause && system != null && system.equals(other.system);
    }
}
