package se.incidentkedjan.kit.audit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Entries to read.
 *
 * @param entries newest first
 * @param unreadable the places at which something lies that is no entry; the reader must be told
 * @param older what to ask for entries before; null when there are none
 */
public record AuditPage(
        List<AuditEntry> entries,
        List<Long> unreadable,
        @Nullable Long older) {

    static AuditPage of(List<ChainLink> links, @Nullable Long older) {
        return new AuditPage(
                links.stream()
                        .filter(AuditEntry.class::isInstance)
                        .map(AuditEntry.class::cast)
                        .toList(),
                links.stream()
                        .filter(UnreadableLink.class::isInstance)
                        .map(ChainLink::sequence)
                        .toList(),
                older);
    }

    /** The codes of all actors on the page, to look up names for. */
    public Set<String> actors() {
        return entries.stream().map(AuditEntry::actor).collect(Collectors.toSet());
    }
}
