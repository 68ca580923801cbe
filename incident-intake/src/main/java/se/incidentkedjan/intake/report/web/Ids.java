package se.incidentkedjan.intake.report.web;

import java.util.Optional;
import se.incidentkedjan.events.IncidentId;

/** Incident ids as they stand in addresses. */
final class Ids {

    private static final int LENGTH = 36;

    private Ids() {}

    /** The id, if it is one. Only the printed form counts, so that each report has one address. */
    static Optional<IncidentId> read(String text) {
        try {
            return text.length() == LENGTH ? Optional.of(IncidentId.parse(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
