package se.incidentkedjan.notification.channel;

import java.time.Duration;
import java.time.Instant;

/**
 * That people want a channel to be avoided for a time.
 *
 * @param by the name of who said so
 * @param since from when, UTC
 * @param until until when at most, UTC; it then counts as up again by itself
 * @param reason why
 */
public record Mark(String by, Instant since, Instant until, Reason reason) {

    /** Longer, and nobody remembers why. */
    public static final Duration LONGEST = Duration.ofDays(7);

    /** Why a channel is avoided. Codes only: the page says them in Swedish. */
    public enum Reason {
        /** It is itself hit by an incident, and others may read or change what goes by it. */
        COMPROMISED,
        /** It does not work. */
        OUTAGE,
        /** It is being worked on. */
        MAINTENANCE,
        /** To try how it goes without it. */
        DRILL
    }

    /** Whether it still counts. */
    public boolean isInForce(Instant now) {
        return now.isBefore(until);
    }
}
