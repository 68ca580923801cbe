package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import se.incidentkedjan.events.facts.IncidentFacts;

/** When the municipality is held to have become aware (GDPR art. 33.1, cybersäkerhetslagen (2025:1506) 2 kap. 5 §). */
final class Awareness {

    private Awareness() {}

    /**
     * What someone has declared; otherwise when the incident was noticed, and never later than when the report came in,
     * since the report itself is knowledge. The earlier is the safe one.
     */
    static Instant of(IncidentFacts facts, Instant receivedAt) {
        var declared = facts.awareAt();
        if (declared != null) {
            return declared;
        }
        var discovered = facts.discoveredAt();
        return discovered != null && discovered.isBefore(receivedAt) ? discovered : receivedAt;
    }
}
