package se.incidentkedjan.intake.report;

import java.util.Optional;
import se.incidentkedjan.events.IncidentId;

/** All reports. */
public interface Reports {

    /** The report of an incident. */
    Optional<Report> find(IncidentId incident);

    /** The report that was received under a key. */
    Optional<Report> find(IdempotencyKey key);

    /**
     * Keeps a report and tells the others of it. When this returns true it is durable.
     *
     * @return false when its key was taken in between; then nothing is kept
     */
    boolean keep(Report report);
}
