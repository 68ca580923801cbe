package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import se.incidentkedjan.events.facts.IncidentFacts;

/** When the municipality is held to have become aware (GDPR art. 33.1, cybersäkerhetslagen (2025:1506) 2 kap. 5 §). */
final class Awareness {

    private Awareness() {}

    /**
     * What someone has declared; otherwise when the report came in, since the report itself is knowledge. When the
     * incident was noticed is another question: someone without a duty to act may have noticed it first.
     */
    static Instant of(IncidentFacts facts, Instant receivedAt) {
        var declared = facts.awareAt();
        return declared != null ? declared : receivedAt;
    }
}
