package se.incidentkedjan.kit.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * A person whom the trail of a service knows.
 *
 * @param pseudonym what they are in the chain
 * @param firstSeen when they first did something in this service, UTC
 */
public record AuditPerson(UUID pseudonym, Instant firstSeen) {}
