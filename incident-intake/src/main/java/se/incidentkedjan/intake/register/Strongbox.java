package se.incidentkedjan.intake.register;

import java.util.List;
import java.util.Optional;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.kit.sealing.Sealed;
import se.incidentkedjan.kit.sealing.Vault;

/** Keeps what was uploaded between the steps, sealed under a data key of the import's own, and destroys that with it. */
final class Strongbox {

    private static final String PLAN = "plan";

    private final Vault vault;
    private final KeptParts parts;

    Strongbox(Vault vault, KeptParts parts) {
        this.vault = vault;
        this.parts = parts;
    }

    /** What a part of the rows looks like inside. */
    record Part(List<RawRow> rows) {}

    /** Keeps rows, in the place of those that were there. */
    void keep(ImportId id, int part, List<RawRow> rows) {
        try (var envelope = vault.resume(id.sealedAs()).orElseThrow(() -> new IllegalStateException("erased"))) {
            var bytes = EventJson.mapper().writeValueAsBytes(new Part(rows));
            parts.keep(id, part, envelope.sealBytes(field(part), bytes));
        }
    }

    /** Some of the rows; empty after the last ones, and when they are erased. */
    Optional<List<RawRow>> rows(ImportId id, int at) {
        return parts.find(id, at)
                .flatMap(part -> vault.envelope(id.sealedAs()).map(envelope -> {
                    try (envelope) {
                        return EventJson.mapper()
                                .readValue(envelope.openBytes(field(at), part), Part.class)
                                .rows();
                    }
                }));
    }

    Sealed seal(ImportId id, Plan plan) {
        try (var envelope = vault.resume(id.sealedAs()).orElseThrow(() -> new IllegalStateException("erased"))) {
            return envelope.seal(PLAN, EventJson.mapper().writeValueAsString(plan));
        }
    }

    /** The plan; empty when it is erased. */
    Optional<Plan> open(ImportId id, Sealed plan) {
        return vault.envelope(id.sealedAs()).map(envelope -> {
            try (envelope) {
                return EventJson.mapper().readValue(envelope.open(PLAN, plan), Plan.class);
            }
        });
    }

    /** Takes everything away, so that no copy can be read either; once more does nothing. */
    void erase(ImportId id) {
        vault.destroy(id.sealedAs());
        parts.forget(id);
    }

    private static String field(int part) {
        return "rows-" + part;
    }
}
