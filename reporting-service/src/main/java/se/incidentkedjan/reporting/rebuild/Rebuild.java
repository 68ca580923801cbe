package se.incidentkedjan.reporting.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a rebuild stands.
 *
 * @param from what it builds from
 * @param step how far it has come
 * @param startedAt when it was asked for, UTC
 * @param finishedAt when it was done or given up, UTC; absent while it goes on
 * @param problem why it was given up and what to do, for the operator
 */
public record Rebuild(
        Source from,
        Step step,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String problem) {

    /** The steps, in order. */
    public enum Step {
        /** Stops counting and moves to where the feed is to be read from. */
        MOVING,
        /** Empties the figures. */
        EMPTYING,
        /** Waits for the other services to say everything once more. */
        REPUBLISHING,
        /** Counts what is said. */
        CATCHING_UP,
        /** Everything is counted. */
        DONE,
        /** Given up. The figures may be wrong until it is run again. */
        FAILED
    }

    static Rebuild from(Source source, Instant now) {
        return new Rebuild(source, Step.MOVING, now, null, null);
    }

    Rebuild at(Step next) {
        return new Rebuild(from, next, startedAt, null, null);
    }

    Rebuild done(Instant now) {
        return new Rebuild(from, Step.DONE, startedAt, now, null);
    }

    Rebuild failed(Instant now, String why) {
        return new Rebuild(from, Step.FAILED, startedAt, now, why);
    }

    /** Whether the figures cannot be trusted because of it. */
    public boolean isUnfinished() {
        return step != Step.DONE;
    }

    /** Whether it was cut off in the middle, so that only running it again makes the figures right. */
    boolean mustRunAgain() {
        return step == Step.MOVING || step == Step.EMPTYING || step == Step.REPUBLISHING || step == Step.FAILED;
    }
}
