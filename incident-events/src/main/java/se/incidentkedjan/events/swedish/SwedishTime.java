package se.incidentkedjan.events.swedish;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes instants as people in Sweden read them: local time in Europe/Stockholm, to the minute.
 *
 * <p>The names of days and months are kept here and not taken from the runtime, so that a small runtime without
 * language data writes the same text. An hour that occurs twice when summer time ends says which of the two it is.
 */
public final class SwedishTime {

    /** The zone of every time that a person reads or types. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** The names of the months, January first. */
    public static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");

    private static final List<String> DAYS =
            List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private SwedishTime() {}

    /** {@return for example «fredag 20 november 2026 kl. 16.45»} */
    public static String dateAndTime(Instant instant) {
        ZonedDateTime local = instant.atZone(ZONE);
        return date(local.toLocalDate()) + " kl. " + CLOCK.format(local) + whichOfTwo(local);
    }

    /** {@return for example «fredag 20 november 2026»} */
    public static String date(LocalDate day) {
        return "%s %d %s %d"
                .formatted(
                        DAYS.get(day.getDayOfWeek().getValue() - 1),
                        day.getDayOfMonth(),
                        MONTHS.get(day.getMonthValue() - 1),
                        day.getYear());
    }

    /** {@return for example «november 2026»} */
    public static String month(YearMonth month) {
        return MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear();
    }

    /** {@return for example «2026-11-20 16.45», for tables where many times stand below each other} */
    public static String shortDateAndTime(Instant instant) {
        ZonedDateTime local = instant.atZone(ZONE);
        return local.toLocalDate() + " " + CLOCK.format(local) + whichOfTwo(local);
    }

    /** {@return the same minute for machines, for example «2026-11-20T16:45+01:00»} */
    public static String machine(Instant instant) {
        OffsetDateTime local = instant.atZone(ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES);
        return local.toString();
    }

    /** {@return how long is left or how long ago it was, «2 dygn och 3 timmar kvar», «gick ut för 20 minuter sedan»} */
    public static String left(Instant now, Instant due) {
        Duration left = Duration.between(now, due);
        return left.isNegative() ? "gick ut för " + length(left.negated()) + " sedan" : length(left) + " kvar";
    }

    /** {@return a length of time in its two largest units, rounded down so that nobody is promised time there is not} */
    public static String length(Duration length) {
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

    private static String whichOfTwo(ZonedDateTime local) {
        if (ZONE.getRules().getValidOffsets(local.toLocalDateTime()).size() < 2) {
            return "";
        }
        return ZONE.getRules().isDaylightSavings(local.toInstant()) ? " (sommartid)" : " (normaltid)";
    }
}
