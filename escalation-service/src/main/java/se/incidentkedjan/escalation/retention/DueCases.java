package se.incidentkedjan.escalation.retention;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EscalationEvent.OrderedDocument;
import se.incidentkedjan.events.IncidentId;

/** The cases, as far as erasure is concerned. */
public interface DueCases {

    /**
     * Cases that may have documents due, in the order of their references.
     *
     * @param before for each type of document that may go: those received before this instant, and not ordered yet
     * @param most how many at most
     */
    List<IncidentCase> due(Map<DocumentType, Instant> before, int most);

    /** These cases, as far as they are there. */
    Map<IncidentId, IncidentCase> find(Set<IncidentId> incidents);

    /** Lets a case erase what it keeps and order the rest, durable when this returns; again does nothing. */
    void dispose(IncidentId incident, UUID protocol, List<OrderedDocument> documents, Instant now);
}
