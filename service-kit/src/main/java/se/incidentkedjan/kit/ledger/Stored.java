package se.incidentkedjan.kit.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate with what its document is found by.
 *
 * @param kept the aggregate
 * @param wakeAt when it is to be looked at, UTC; absent when it waits for nothing
 * @param pendingSince since when, UTC, something it says waits for Kafka; absent when nothing does
 * @param excerpt what lists need of it; absent when there are none, and when it is read
 */
record Stored<A>(
        Kept<A> kept,
        @Nullable Instant wakeAt,
        @Nullable Instant pendingSince,
        @Nullable Object excerpt) {}
