package se.incidentkedjan.escalation.casework.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.sealing.Envelope;
import se.incidentkedjan.kit.sealing.KeyMissing;
import se.incidentkedjan.kit.sealing.Sealed;
import se.incidentkedjan.kit.sealing.Vault;

/** What handlers write in a case, sealed under its data key so that it goes with the case. */
@Component
public class CaseWords {

    /** What a text is about; a text can only be opened as what it was sealed for. */
    public enum Field {
        REASON,
        LATE_REASON,
        DECIDER,
        ADVICE,
        ASSIGNEE,
        MEASURE,
        MEASURE_OWNER,
        MEASURE_HANDED_TO,
        CAUSE,
        LESSONS
    }

    private final Vault vault;

    CaseWords(Vault vault) {
        this.vault = vault;
    }

    /** Seals a text; nothing when there is none, or when the case is erased. */
    @Nullable
    Sealed seal(IncidentId incident, Field field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try (var envelope = vault.resume(incident).orElse(null)) {
            return envelope == null ? null : envelope.seal(field.name(), text.strip());
        }
    }

    /** Opens the texts of one case; close it soon. When säkerhetsskydd is concerned they stay shut. */
    public Opening of(IncidentCase one) {
        if (one.isSecurityClassified()) {
            return new Opening(null);
        }
        try {
            return new Opening(vault.envelope(one.incident()).orElse(null));
        } catch (KeyMissing nothingWritten) {
            return new Opening(null);
        }
    }

    /** The texts of one case, open. */
    public static final class Opening implements AutoCloseable {
        private final @Nullable Envelope envelope;

        private Opening(@Nullable Envelope envelope) {
            this.envelope = envelope;
        }

        /** A text; empty when there is none, or when it is erased or stays shut. */
        public Optional<String> text(Field field, @Nullable Sealed sealed) {
            return envelope == null || sealed == null
                    ? Optional.empty()
                    : Optional.of(envelope.open(field.name(), sealed));
        }

        @Override
        public void close() {
            if (envelope != null) {
                envelope.close();
            }
        }
    }
}
