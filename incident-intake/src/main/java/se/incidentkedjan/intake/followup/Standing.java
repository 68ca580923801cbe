package se.incidentkedjan.intake.followup;

import java.time.Instant;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.IncidentId;

/**
 * How far the case of a report has come, as it was last heard.
 *
 * @param incident the report's
 * @param status how far
 * @param since when it came there, UTC
 */
public record Standing(IncidentId incident, CaseStatus status, Instant since) {}
