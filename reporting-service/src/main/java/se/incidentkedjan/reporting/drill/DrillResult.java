package se.incidentkedjan.reporting.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.counting.HeldDrills.Held;

/**
 * How a drill has gone. Who answered is not known here.
 *
 * @param id what the case of it is kept as
 * @param startedAt when it was received, UTC
 * @param occasion the day that it was planned for, Swedish time; absent when somebody started it
 * @param role who was asked
 * @param dueAt by when somebody must have answered, UTC
 * @param acknowledgedAt when somebody did, UTC; absent when nobody has
 * @param afterSeconds how long that took; absent likewise
 * @param outcome what came of it
 */
public record DrillResult(
        String id,
        Instant startedAt,
        @Nullable LocalDate occasion,
        String role,
        Instant dueAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Long afterSeconds,
        Outcome outcome) {

    /** How long what was said at the last moment may take to be heard here. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    /** What can come of a drill. */
    public enum Outcome {
        /** There is time left to answer. */
        WAITING,
        /** Somebody answered in time. */
        IN_TIME,
        /** Somebody answered, too late. */
        LATE,
        /** Nobody has answered, and the time is out. */
        UNANSWERED;

        /** Whether the chain held. */
        public boolean isGood() {
            return this == IN_TIME;
        }
    }

    static DrillResult of(Held held, Instant now) {
        var dueAt = held.startedAt().plus(held.drill().acknowledgeWithin());
        var answeredAt = held.answeredAt();
        return new DrillResult(
                held.incident().toString(),
                held.startedAt(),
                held.drill().occasion(),
                held.drill().role().toString(),
                dueAt,
                answeredAt,
                answeredAt == null
                        ? null
                        : Duration.between(held.startedAt(), answeredAt).toSeconds(),
                outcome(answeredAt, dueAt, now));
    }

    private static Outcome outcome(@Nullable Instant answeredAt, Instant dueAt, Instant now) {
        if (answeredAt != null) {
            return answeredAt.isAfter(dueAt) ? Outcome.LATE : Outcome.IN_TIME;
        }
        return now.isAfter(dueAt.plus(ON_ITS_WAY)) ? Outcome.UNANSWERED : Outcome.WAITING;
    }
}
