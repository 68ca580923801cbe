package se.incidentkedjan.kit.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the trail wants to see, newest first. What is null is not asked for.
 *
 * @param size at most how many
 * @param before only those with a lower sequence: where the page before ended
 * @param from not earlier than this, UTC
 * @param to earlier than this, UTC
 * @param action this action
 * @param actor the code of this actor
 * @param objectId done to this object
 * @param outcome with this outcome
 */
public record AuditQuery(
        int size,
        @Nullable Long before,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String action,
        @Nullable String actor,
        @Nullable String objectId,
        @Nullable Outcome outcome) {

    private static final int LARGEST = 1_000;

    /** Between 1 and 1 000 entries. */
    public AuditQuery {
        size = Math.clamp(size, 1, LARGEST);
    }

    /** The newest, whatever they are. */
    public static AuditQuery newest(int size) {
        return new AuditQuery(size, null, null, null, null, null, null, null);
    }

    /** The page after one that ended here. */
    public AuditQuery before(@Nullable Long sequence) {
        return new AuditQuery(size, sequence, from, to, action, actor, objectId, outcome);
    }

    /** Within this time; either end may be open. */
    public AuditQuery within(@Nullable Instant from, @Nullable Instant to) {
        return new AuditQuery(size, before, from, to, action, actor, objectId, outcome);
    }

    /** Only this action. */
    public AuditQuery action(@Nullable String action) {
        return new AuditQuery(size, before, from, to, action, actor, objectId, outcome);
    }

    /** Only by this actor. */
    public AuditQuery actor(@Nullable String actor) {
        return new AuditQuery(size, before, from, to, action, actor, objectId, outcome);
    }

    /** Only with this object. */
    public AuditQuery objectId(@Nullable String objectId) {
        return new AuditQuery(size, before, from, to, action, actor, objectId, outcome);
    }

    /** Only with this outcome. */
    public AuditQuery outcome(@Nullable Outcome outcome) {
        return new AuditQuery(size, before, from, to, action, actor, objectId, outcome);
    }

    /** Whether everything is wanted, so that no search is needed. */
    boolean isUnfiltered() {
        return from == null && to == null && action == null && actor == null && objectId == null && outcome == null;
    }
}
