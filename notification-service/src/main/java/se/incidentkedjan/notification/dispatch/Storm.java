package se.incidentkedjan.notification.dispatch;

import java.time.Instant;

/**
 * That many have reported the same thing, which is worked on as one.
 *
 * @param reports how many by now, with the first
 * @param since when the first was received, UTC
 * @param countedAt when they were counted, UTC
 */
public record Storm(long reports, Instant since, Instant countedAt) {}
