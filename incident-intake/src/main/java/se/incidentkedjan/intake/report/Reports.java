package se.incidentkedjan.intake.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;

/** All reports. */
public interface Reports {

    /** The report of an incident. */
    Optional<Report> find(IncidentId incident);

    /** The report that people call this. */
    Optional<Report> find(Reference reference);

    /** The report that was received under a key. */
    Optional<Report> find(IdempotencyKey key);

    /** The latest day that a drill was planned for and made; empty when none was. */
    Optional<LocalDate> latestDrill();

    /** What was reported under an index of a reporter, oldest first. */
    List<Report> by(String reporterIndex);

    /**
     * Keeps a report and tells the others of it. When this returns true it is durable.
     *
     * @return false when its key was taken in between; then nothing is kept
     */
    boolean keep(Report report);

    /**
     * Changes a report, deciding again when someone else wrote in between. When this returns, it is durable.
     *
     * @param decide what it becomes; the report itself when nothing is to change
     * @return the report after the change; empty when there is none
     */
    Optional<Report> change(IncidentId incident, UnaryOperator<Report> decide);

    /** Calls back with reports whose data keys wait to be destroyed; again after a restart, until they are. */
    void whenKeysAreToBeDestroyed(Consumer<Set<IncidentId>> action);

    /** Shows each report whose words are erased. */
    void eachErased(Consumer<Report> reader);
}
