package se.incidentkedjan.kit.outage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Something that a service needs and that may be away. However often it is missed, the log has one line when that begins,
 * a reminder now and then, and one line when it is over. Something that comes and goes is not told of each time.
 */
public final class Outage {

    private static final Duration REMINDER = Duration.ofMinutes(10);
    private static final Duration COMES_AND_GOES = Duration.ofMinutes(1);

    private final Logger log;
    private final String missing;
    private final String backAgain;
    private final Clock clock;
    private volatile @Nullable Instant since;
    private @Nullable Instant lastSaid;
    private boolean told;

    /**
     * Nothing is missed from the start.
     *
     * @param log whose lines they are
     * @param missing what is wrong and what becomes of what was to be done, as {@code Kafka does not answer; …}
     * @param backAgain what is so again, as {@code Kafka answers again}
     */
    public Outage(Logger log, String missing, String backAgain, Clock clock) {
        this.log = log;
        this.missing = missing;
        this.backAgain = backAgain;
        this.clock = clock;
    }

    /** It was missed. */
    public synchronized void missed(Throwable why) {
        var now = clock.instant();
        if (since == null) {
            since = now;
        }
        if (isTimeToSayIt(now)) {
            log.warn("{} (since {}: {})", missing, since, reason(why));
            lastSaid = now;
            told = true;
        }
    }

    private boolean isTimeToSayIt(Instant now) {
        var last = lastSaid;
        // Before the last time: the clock has been set back.
        return last == null || now.isBefore(last) || !now.isBefore(last.plus(told ? REMINDER : COMES_AND_GOES));
    }

    /** It was there. Costs nothing when it was not missed before. */
    public void isThere() {
        if (since != null) {
            end();
        }
    }

    private synchronized void end() {
        if (told) {
            log.info("{} (was away since {})", backAgain, since);
            told = false;
        }
        since = null;
    }

    /** Since when, UTC, it has been missed; empty when it was there the last time. */
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** The innermost cause in a line: what is around it says where, and that is said already. */
    public static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var message = cause.getMessage();
        var name = cause.getClass().getSimpleName();
        return message == null
                ? name
                : name + ": " + message.lines().findFirst().orElse("");
    }
}
