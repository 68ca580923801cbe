package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.Imported;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;

/**
 * What never changes of a case.
 *
 * @param incident which incident
 * @param municipality where it belongs
 * @param reference what people call it
 * @param receivedAt when the report was received, UTC
 * @param groupedUnder the case that this one came in the wake of, in a rush of reports; absent when it stands on its own
 * @param drill that it is a drill; absent when it is not
 * @param imported that it comes from an older register; absent when it does not
 */
public record Identity(
        IncidentId incident,
        Municipality municipality,
        Reference reference,
        Instant receivedAt,
        @Nullable IncidentId groupedUnder,
        @Nullable Drill drill,
        @Nullable Imported imported) {

    static Identity of(IncidentReported reported) {
        return new Identity(
                reported.incident(),
                reported.municipality(),
                reported.reference(),
                reported.receivedAt(),
                reported.groupedUnder(),
                reported.drill(),
                reported.imported());
    }
}
