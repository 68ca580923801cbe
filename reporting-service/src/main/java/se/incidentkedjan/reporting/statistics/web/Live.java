package se.incidentkedjan.reporting.statistics.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A page that fetches itself anew, when the reader has asked for it (WCAG 2.2.2: it can be stopped, and nothing moves by itself). It ends after an
 * hour, so that nobody stays signed in for ever by a page that was left open. The address stays the same, so the page stays where it was scrolled to.
 *
 * @param until when it ends, UTC; absent when it does not fetch itself
 */
record Live(@Nullable Instant until) {

    /** What the address calls it. */
    static final String UNTIL = "uppdateras-till";

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration EVERY = Duration.ofMinutes(1);

    /** Reads the address; whatever is over, too long or no time is as if it had not been asked for. */
    static Live read(@Nullable String asked, Instant now) {
        if (asked == null) {
            return new Live(null);
        }
        try {
            var until = Instant.parse(asked);
            return new Live(until.isAfter(now) && !until.isAfter(now.plus(LONGEST)) ? until : null);
        } catch (DateTimeParseException e) {
            return new Live(null);
        }
    }

    /** When it ends if it begins now. */
    static Instant from(Instant now) {
        return now.plus(LONGEST).truncatedTo(ChronoUnit.MINUTES);
    }

    /** What the browser is told, in seconds, as the header Refresh has it. */
    static String every() {
        return Long.toString(EVERY.toSeconds());
    }
}
