package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.util.List;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.UnitCode;

/**
 * That another case is worked on in this one, and what this one took over with it, so that it can be undone.
 *
 * @param incident which
 * @param reference what people call it
 * @param controllers those that this one had not before
 * @param awareBefore what counted as awareness here before, UTC
 * @param who merged them
 */
public record Absorbed(
        IncidentId incident, Reference reference, List<UnitCode> controllers, Instant awareBefore, Who who) {

    /** Keeps its own copy. */
    public Absorbed {
        controllers = List.copyOf(controllers);
    }
}
