package se.incidentkedjan.escalation.worklist;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that a duty has.
 *
 * @param start from when it counts, UTC
 * @param due the latest instant, UTC
 * @param now UTC
 */
public record TimeLeft(Instant start, Instant due, Instant now) {

    private static final int WHOLE = 100;
    private static final Duration SOON = Duration.ofDays(1);

    /** Whether it is too late. */
    public boolean isOver() {
        return now.isAfter(due);
    }

    /** Whether it is out within 24 hours. */
    public boolean isShort() {
        return !isOver() && Duration.between(now, due).compareTo(SOON) <= 0;
    }

    /** How much of it has gone, in whole per cent, rounded down: 100 only when none is left. */
    public int goneShare() {
        if (!now.isBefore(due)) {
            return WHOLE;
        }
        if (!now.isAfter(start)) {
            return 0;
        }
        var whole = Duration.between(start, due).toMillis();
        return (int) (Duration.between(start, now).toMillis() * WHOLE / whole);
    }

    /** «2 dagar 3 timmar kvar» or «3 timmar för sent», rounded down so that nobody is promised time there is not. */
    public String words() {
        var length = Duration.between(now, due);
        return length.isNegative() ? length(length.negated()) + " för sent" : length(length) + " kvar";
    }

    private static String length(Duration length) {
        if (length.toDays() > 0) {
            var hours = length.toHoursPart();
            return count(length.toDays(), "dag", "dagar") + (hours == 0 ? "" : " " + count(hours, "timme", "timmar"));
        }
        if (length.toHours() > 0) {
            var minutes = length.toMinutesPart();
            return count(length.toHours(), "timme", "timmar")
                    + (minutes == 0 ? "" : " " + count(minutes, "minut", "minuter"));
        }
        return length.toMinutes() == 0 ? "mindre än en minut" : count(length.toMinutes(), "minut", "minuter");
    }

    private static String count(long amount, String one, String many) {
        return amount + " " + (amount == 1 ? one : many);
    }
}
