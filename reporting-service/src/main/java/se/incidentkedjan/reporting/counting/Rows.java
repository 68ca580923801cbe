package se.incidentkedjan.reporting.counting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.IncidentId;

/** Where rows are kept. Each row is written as a whole, and only if nobody wrote it in between. */
public interface Rows {

    /**
     * Lets the rows of a batch hear it, each event once only. When this returns, what they became is durable.
     *
     * @return all rows that the batch is about, also those that had heard it before, as they stood at some moment since it was asked
     */
    Map<IncidentId, Row> hear(List<EventEnvelope> batch);

    /** The rows of these incidents, as they stand; those that are not kept are left out. */
    Map<IncidentId, Row> find(Collection<IncidentId> incidents);

    /**
     * Settles changes that the pages hold.
     *
     * @param numbers by incident
     * @return the rows after it, durable
     */
    Map<IncidentId, Row> settle(Map<IncidentId, Long> numbers);

    /** Incidents whose change the pages may not hold yet. A search: for the start only. */
    Set<IncidentId> moving();

    /** Incidents that have been reported but not assessed, and when they were reported, UTC. For the start only. */
    Map<IncidentId, Instant> unassessed();

    /** Which are drills. For the start only. */
    Set<IncidentId> drills();

    /** Shows every row. A search: for operators only. */
    void forEach(BiConsumer<IncidentId, Row> reader);

    /** Forgets every row. */
    void clear();
}
