package se.incidentkedjan.reporting.publication;

import java.time.Instant;
import se.incidentkedjan.reporting.publication.Tiding.Recipient;

/**
 * Somebody has been told.
 *
 * @param key of what
 * @param recipient who
 * @param at when, UTC
 */
public record Sent(String key, Recipient recipient, Instant at) {}
