package se.incidentkedjan.kit.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.audit.AuditEntry;
import se.incidentkedjan.kit.audit.Outcome;

/**
 * An entry of a trail, as an auditor sees it.
 *
 * @param sequence its place in the chain of its service
 * @param at when, UTC
 * @param actor who: a pseudonym, a service or nobody known
 * @param name who that is; absent for services, for nobody and for those who are erased
 * @param roles in which roles
 * @param action what
 * @param objectId with what
 * @param unit the unit whose information it was
 * @param outcome how it went
 * @param details further codes and numbers
 * @param hasReason whether a reason was given
 * @param reason which, when it was asked for and is not erased
 */
public record ShownEntry(
        long sequence,
        Instant at,
        String actor,
        @Nullable String name,
        List<String> roles,
        String action,
        @Nullable String objectId,
        @Nullable String unit,
        Outcome outcome,
        Map<String, String> details,
        boolean hasReason,
        @Nullable String reason) {

    static ShownEntry of(AuditEntry entry, @Nullable String name, @Nullable String reason) {
        return new ShownEntry(
                entry.sequence(),
                entry.at(),
                entry.actor(),
                name,
                entry.roles(),
                entry.action(),
                entry.objectId(),
                entry.unit(),
                entry.outcome(),
                entry.details(),
                entry.note() != null,
                reason);
    }

    /** Without names and words. */
    @Override
    public String toString() {
        return "ShownEntry[" + sequence + ", " + action + "]";
    }
}
