package se.incidentkedjan.notification.letter;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times as people in Sweden write them. */
final class SwedishTime {

    private static final Locale SWEDISH = Locale.of("sv", "SE");
    // Names of days and months come from CLDR, which every JDK carries; the order is written out here.
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'kl.' HH.mm", SWEDISH);

    private final ZoneId zone;

    SwedishTime(ZoneId zone) {
        this.zone = zone;
    }

    /** Such as «måndag 23 november 2026 kl. 16.45». */
    String full(Instant instant) {
        return FULL.format(instant.atZone(zone));
    }

    /** How long is left, or how long ago it was: «2 dygn och 3 timmar kvar», «gick ut för 20 minuter sedan». */
    static String left(Instant now, Instant due) {
        var left = Duration.between(now, due);
        return left.isNegative() ? "gick ut för " + length(left.negated()) + " sedan" : length(left) + " kvar";
    }

    /** A length of time in its two largest units, rounded down so that nobody is promised time there is not. */
    static String length(Duration length) {
        List<String> parts = new ArrayList<>();
        add(parts, length.toDays(), "dygn", "dygn");
        add(parts, length.toHoursPart(), "timme", "timmar");
        if (length.toDays() == 0) {
            add(parts, length.toMinutesPart(), "minut", "minuter");
        }
        return parts.isEmpty() ? "mindre än en minut" : String.join(" och ", parts);
    }

    private static void add(List<String> parts, long amount, String one, String many) {
        if (amount > 0) {
            parts.add(amount + " " + (amount == 1 ? one : many));
        }
    }
}
