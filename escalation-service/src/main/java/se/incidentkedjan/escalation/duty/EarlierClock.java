package se.incidentkedjan.escalation.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a clock was counted before it was changed.
 *
 * @param clockStart from when, UTC
 * @param dueAt the latest instant by that count, UTC; absent when there was none
 * @param changed who changed it, and when
 */
public record EarlierClock(Instant clockStart, @Nullable Instant dueAt, Who changed) {

    EarlierClock withoutPerson() {
        return new EarlierClock(clockStart, dueAt, changed.withoutPerson());
    }
}
