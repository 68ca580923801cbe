package se.incidentkedjan.events;

import java.time.Instant;

/**
 * That an incident comes from an older register, where it was dealt with. It is counted and found again; nobody is told, no legal
 * clock begins, and its case is closed from the first moment.
 *
 * @param importedAt when it was taken over, UTC
 * @param closedAt when it was dealt with there, UTC; never before it was received
 */
public record Imported(Instant importedAt, Instant closedAt) {}
