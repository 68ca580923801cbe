package se.incidentkedjan.localstack.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people later do about the duties of an incident.
 *
 * @param shareOfLimit how much of the time limit they use; more than 1 is too late, absent is never
 * @param untilInformed how long the people concerned wait for word; absent is for ever
 */
record Handling(@Nullable Double shareOfLimit, @Nullable Duration untilInformed) {

    /** When a duty is done, UTC; empty when it never is. */
    Optional<Instant> doneAt(Instant clockStart, @Nullable Instant dueAt) {
        if (dueAt == null) {
            return Optional.ofNullable(untilInformed)
                    .map(wait -> OfficeHours.onOrAfter(clockStart.plus(wait)).orElse(clockStart.plus(wait)));
        }
        if (shareOfLimit == null) {
            return Optional.empty();
        }
        var share = shareOfLimit;
        long seconds = (long) (Duration.between(clockStart, dueAt).toSeconds() * share);
        var wished = clockStart.plusSeconds(seconds);
        var atWork = OfficeHours.onOrAfter(wished).orElse(wished);
        // Whoever sees that Monday is too late does it in the week-end.
        return Optional.of(share <= 1 && !atWork.isBefore(dueAt.minus(Duration.ofMinutes(20))) ? wished : atWork);
    }

    /** Whether a duty with a limit passes it without being done. */
    boolean passes(Instant clockStart, Instant dueAt) {
        return doneAt(clockStart, dueAt).map(done -> done.isAfter(dueAt)).orElse(true);
    }
}
