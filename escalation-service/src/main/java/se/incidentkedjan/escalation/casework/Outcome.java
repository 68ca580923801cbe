package se.incidentkedjan.escalation.casework;

import java.util.List;
import se.incidentkedjan.events.EscalationEvent;

/**
 * A case after a change, and what it says to the chain because of it.
 *
 * @param incidentCase the case as it is now
 * @param events what to say, in order; none when nothing changed
 */
public record Outcome(IncidentCase incidentCase, List<EscalationEvent> events) implements CaseChange {

    /** Keeps its own copy of the events. */
    public Outcome {
        events = List.copyOf(events);
    }
}
