package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import se.incidentkedjan.events.RoleCode;

/**
 * That someone may read the reporter's words for a while, though the case is not theirs. Why stands in the audit trail.
 *
 * @param reader their pseudonym in the audit trail
 * @param role in which role they did it
 * @param at when, UTC
 * @param until how long, UTC
 */
public record BrokenGlass(String reader, RoleCode role, Instant at, Instant until) {}
