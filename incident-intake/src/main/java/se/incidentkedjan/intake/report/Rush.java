package se.incidentkedjan.intake.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.YesNo;

/**
 * Notices when very many report the same kind of thing from one place. Nothing is refused: what comes in a rush is
 * received like all else, but grouped under the latest report that stood on its own, so that those who have been told
 * of that one need not be told of each. Kept in memory, and no longer than the rush.
 */
public final class Rush {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final long MOST_STREAMS = 10_000;
    private static final long MOST_ADDRESSES = 100_000;

    private final Cache<Origin, Stream> streams;
    private final Cache<String, Boolean> mailed;
    private final int alonePerHour;
    private final TimeMeter time;

    /**
     * Notices rushes.
     *
     * @param alonePerHour how many of a kind stand on their own each hour, from each place
     */
    public Rush(int alonePerHour, Clock clock) {
        this.alonePerHour = alonePerHour;
        this.time = new ClockTime(clock);
        this.streams = Caffeine.newBuilder()
                .expireAfterAccess(HOUR)
                .maximumSize(MOST_STREAMS)
                .build();
        this.mailed = Caffeine.newBuilder()
                .expireAfterWrite(HOUR)
                .maximumSize(MOST_ADDRESSES)
                .ticker(time::currentTimeNanos)
                .build();
    }

    /** Whether nothing has been reported under this index of an address for an hour. */
    boolean isNewTo(String reporterIndex) {
        return mailed.asMap().putIfAbsent(reporterIndex, true) == null;
    }

    /** Which report this one came in the wake of; empty when it stands on its own. */
    Optional<IncidentId> leaderOf(IncidentId incident, String place, IncidentFacts facts) {
        return streams.get(
                        new Origin(place, facts.category(), facts.system(), facts.securityClassified() == YesNo.YES),
                        origin -> new Stream(bucket()))
                .leaderOf(incident);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(alonePerHour).refillGreedy(alonePerHour, HOUR))
                .withCustomTimePrecision(time)
                .build();
    }

    private record Origin(
            String place,
            Category category,
            @Nullable SystemCode system,
            // Whoever has been told of something else has not been told of this.
            boolean securityClassified) {}

    private static final class Stream {

        private final Bucket alone;
        private @Nullable IncidentId leader;

        private Stream(Bucket alone) {
            this.alone = alone;
        }

        private synchronized Optional<IncidentId> leaderOf(IncidentId incident) {
            // Asked first: also the first of all counts.
            if (alone.tryConsume(1) || leader == null) {
                leader = incident;
                return Optional.empty();
            }
            return Optional.of(leader);
        }
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
