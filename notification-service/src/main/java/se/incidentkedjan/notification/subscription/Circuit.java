package se.incidentkedjan.notification.subscription;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.channel.Observation;
import se.incidentkedjan.notification.dispatch.BackOff;
import se.incidentkedjan.notification.dispatch.Outcome;

/**
 * What has been seen of one system, by this instance and since it started. While it takes nothing it is tried ever more seldom,
 * however many incidents wait for it. For any thread.
 */
final class Circuit {

    private final Clock clock;
    private Observation seen = Observation.NOTHING;
    private @Nullable Instant restsFrom;
    private @Nullable Instant restsUntil;

    Circuit(Clock clock) {
        this.clock = clock;
    }

    /** An attempt has ended. */
    synchronized void noted(Outcome.Tried outcome) {
        var now = clock.instant();
        seen = seen.after(outcome, now);
        var isAway = outcome instanceof Outcome.TriedInVain;
        restsFrom = isAway ? now : null;
        restsUntil = isAway ? now.plus(BackOff.after(seen.failures())) : null;
    }

    /** Until when it is not tried, UTC; null when it is. A clock that was set back makes no pause longer. */
    synchronized @Nullable Instant restsUntil() {
        var now = clock.instant();
        return restsFrom == null || restsUntil == null || now.isBefore(restsFrom) || !now.isBefore(restsUntil)
                ? null
                : restsUntil;
    }

    synchronized Observation seen() {
        return seen;
    }
}
