package se.incidentkedjan.intake.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a report's words are erased. Its first step is durable with the report; the data key is destroyed after it.
 *
 * @param at when they were taken away, UTC
 * @param keyDestroyed whether the data key has been destroyed too, so that older copies tell nothing either
 * @param protocol the protocol of the order to erase; absent when it was not done by an order
 */
public record Erasure(
        Instant at, boolean keyDestroyed, @Nullable String protocol) {}
