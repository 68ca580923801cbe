package se.incidentkedjan.intake.report.web;

import java.util.Optional;
import se.incidentkedjan.events.IncidentId;

/** Incident ids as they stand in addresses. */
final class Ids {

    private Ids() {}

    /** The id, if it is one. Only the printed form counts, so that each report has one address. */
    static Optional<IncidentId> read(String text) {
        try {
            return Optional.of(IncidentId.parse(text))
                    .filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
