package se.incidentkedjan.notification.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import se.incidentkedjan.kit.outage.SetBack;

/**
 * What was written while the clock was ahead, before it was set back. It is taken as if it had been written now: each pause
 * is as long as it was meant to be, instead of until a time that is far away again.
 */
final class AheadOfTime {

    private AheadOfTime() {}

    static boolean isIn(Dispatch dispatch, Instant now) {
        return dispatch.deliveries().stream().anyMatch(delivery -> isAhead(delivery, now))
                || dispatch.calls().stream()
                        .anyMatch(call -> Relevance.isRunning(dispatch, call) && isAhead(askedAt(dispatch, call), now));
    }

    static Dispatch setRight(Dispatch dispatch, Instant now) {
        if (!isIn(dispatch, now)) {
            return dispatch;
        }
        var next = dispatch;
        for (var call : dispatch.calls()) {
            var askedAt = askedAt(dispatch, call);
            if (Relevance.isRunning(dispatch, call) && isAhead(askedAt, now)) {
                next = next.and(call.until(now.plus(Duration.between(askedAt.orElseThrow(), call.nextAt()))));
            }
        }
        // Of settled ones nothing waits, but when they were asked for tells how long their search has to wait.
        return next.replace(delivery -> setRight(delivery, now));
    }

    private static Delivery setRight(Delivery delivery, Instant now) {
        var progress = delivery.progress();
        var written = written(delivery);
        var next = progress.nextAttemptAt();
        var waits = !progress.state().isSettled() && next != null && written.isAfter(now.plus(SetBack.TOLERANCE));
        return delivery.requestedBy(now)
                .with(waits ? progress.triedBy(now).notBefore(now.plus(Duration.between(written, next))) : progress);
    }

    private static boolean isAhead(Delivery delivery, Instant now) {
        return !delivery.progress().state().isSettled() && isAhead(Optional.of(written(delivery)), now);
    }

    private static boolean isAhead(Optional<Instant> written, Instant now) {
        return written.filter(instant -> instant.isAfter(now.plus(SetBack.TOLERANCE)))
                .isPresent();
    }

    private static Instant written(Delivery delivery) {
        return Objects.requireNonNullElse(delivery.progress().lastAttemptAt(), delivery.requestedAt());
    }

    private static Optional<Instant> askedAt(Dispatch dispatch, Call call) {
        return dispatch.deliveries().stream()
                .filter(delivery -> delivery.isOf(call.step()) && delivery.number() == call.asked())
                .map(Delivery::requestedAt)
                .max(Comparator.naturalOrder());
    }
}
