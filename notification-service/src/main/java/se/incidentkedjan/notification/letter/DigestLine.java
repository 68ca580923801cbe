package se.incidentkedjan.notification.letter;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;

/**
 * An incident as those are told of it who only need to know.
 *
 * @param incident the incident
 * @param reference what people call it
 * @param severity the municipality's own scale; absent when not known
 * @param category what sort of incident; absent when not known
 * @param unit the name of the unit; absent when not known
 * @param standing how it stands
 */
public record DigestLine(
        IncidentId incident,
        Reference reference,
        @Nullable Severity severity,
        @Nullable Category category,
        @Nullable String unit,
        Standing standing) {

    /** How a case stands. */
    public enum Standing {
        /** It is worked on, or waits to be. */
        OPEN,
        /** Everything is done. */
        CLOSED,
        /** It was found to be no incident. */
        NO_INCIDENT
    }
}
