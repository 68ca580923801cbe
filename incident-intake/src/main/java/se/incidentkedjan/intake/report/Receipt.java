package se.incidentkedjan.intake.report;

import java.time.Instant;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;

/**
 * What the reporter gets to know of a report.
 *
 * @param id the incident
 * @param reference what people call it
 * @param receivedAt when it was received, UTC
 */
public record Receipt(IncidentId id, Reference reference, Instant receivedAt) {}
