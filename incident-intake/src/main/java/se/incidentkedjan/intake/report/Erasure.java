package se.incidentkedjan.intake.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a report's words are erased. Its first step is durable with the report; the data key is destroyed after it.
 *
 * @param at when they were taken away, UTC
 * @param keyDestroyed whether the data key has been destroyed too, so that older copies tell nothing either
 * @param protocol the protocol of the order to erase; absent when it was not done by an order
 * @param withdrawnAt when the report itself was withdrawn, UTC, because the import that it came in by was undone; absent when
 *     it was not
 */
public record Erasure(
        Instant at,
        boolean keyDestroyed,
        @Nullable String protocol,
        @Nullable Instant withdrawnAt) {

    /** An erasure of a report that is not withdrawn. */
    public Erasure(Instant at, boolean keyDestroyed, @Nullable String protocol) {
        this(at, keyDestroyed, protocol, null);
    }

    /** Whether nobody can read the words in any copy, and the report itself is withdrawn. */
    public boolean isWithdrawn() {
        return keyDestroyed && withdrawnAt != null;
    }
}
