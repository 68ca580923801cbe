package se.incidentkedjan.reporting.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How far the figures have come. */
public final class Progress {

    private final Feed feed;
    private final Clock clock;
    private final AtomicReference<@Nullable Instant> latest = new AtomicReference<>();

    /** Of this feed. */
    public Progress(Feed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * A look at the progress.
     *
     * @param asOf up to which instant, UTC, the figures hold what has been said; absent when that cannot be seen
     * @param eventsBehind how many events have been said but not counted; absent when that cannot be seen
     */
    public record Look(@Nullable Instant asOf, @Nullable Long eventsBehind) {

        /** Whether the figures hold everything that has been said. */
        public boolean isUpToDate() {
            return eventsBehind != null && eventsBehind == 0;
        }
    }

    /** An event that was said at this instant, UTC, is in the figures. */
    public void counted(Instant saidAt) {
        latest.accumulateAndGet(
                saidAt, (one, other) -> one == null || (other != null && other.isAfter(one)) ? other : one);
    }

    /** Looks now. */
    public Look look() {
        var now = clock.instant();
        OptionalLong behind = feed.behind();
        if (behind.isPresent() && behind.getAsLong() == 0) {
            return new Look(now, 0L);
        }
        return new Look(latest.get(), behind.isPresent() ? behind.getAsLong() : null);
    }
}
