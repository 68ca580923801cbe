package se.incidentkedjan.escalation.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an erasure was ordered (gallringsprotokoll). It is written down before anything is erased, and stays.
 *
 * @param id identifies it; the audit trail has it too, with the one who ordered
 * @param orderedAt when, UTC
 * @param roles in which roles, as codes
 * @param rules the version of {@code retention.yml} that decided; absent when nobody knows it
 * @param items what was ordered, of which incidents
 * @param carriedOutAt when every case had been told, UTC; absent when that was interrupted, and is to be finished
 */
public record Protocol(
        UUID id,
        Instant orderedAt,
        List<String> roles,
        @Nullable String rules,
        List<DuePlan.Item> items,
        @Nullable Instant carriedOutAt) {

    /** Keeps its own copies of the lists. */
    public Protocol {
        roles = List.copyOf(roles);
        items = List.copyOf(items);
    }

    /** With every case told. */
    public Protocol carriedOut(Instant at) {
        return new Protocol(id, orderedAt, roles, rules, items, at);
    }
}
