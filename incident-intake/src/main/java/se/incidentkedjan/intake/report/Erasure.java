package se.incidentkedjan.intake.report;

import java.time.Instant;

/**
 * That a report's words are erased. Its first step is durable with the report; the data key is destroyed after it.
 *
 * @param at when they were taken away, UTC
 * @param keyDestroyed whether the data key has been destroyed too, so that older copies tell nothing either
 */
public record Erasure(Instant at, boolean keyDestroyed) {}
