package se.incidentkedjan.kit.audit.witness;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.sealing.Opened;
import se.incidentkedjan.kit.sealing.Sealed;
import se.incidentkedjan.kit.sealing.Vault;

/**
 * Keeps the reasons that people give, beside the trail. A service with a vault seals them under the data key of the
 * incident, so that they are erased together with it; in others nobody gives any.
 */
public final class Reasons {

    private static final String FIELD = "reason";
    private static final String SEALED = "sealed:";

    private final @Nullable Vault vault;

    Reasons(@Nullable Vault vault) {
        this.vault = vault;
    }

    /** The form in which a reason is kept. */
    @Nullable
    String kept(@Nullable IncidentId incident, @Nullable String reason) {
        if (reason == null) {
            return null;
        }
        if (vault == null || incident == null) {
            throw new IllegalStateException("a reason can be kept for an incident, and where there is a vault");
        }
        try (var envelope = vault.resume(incident)
                .orElseThrow(() -> new IllegalStateException("the words of this incident are erased"))) {
            return SEALED + envelope.seal(FIELD, reason).text();
        }
    }

    /** What someone gave as a reason; empty when it is erased. */
    public Optional<String> opened(@Nullable String incident, String kept) {
        if (vault == null || incident == null || !kept.startsWith(SEALED)) {
            return Optional.empty();
        }
        var sealed = new Sealed(kept.substring(SEALED.length()));
        return vault.open(IncidentId.parse(incident), FIELD, sealed) instanceof Opened.Words(String text)
                ? Optional.of(text)
                : Optional.empty();
    }
}
