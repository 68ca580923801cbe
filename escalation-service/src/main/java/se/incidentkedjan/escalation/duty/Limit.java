package se.incidentkedjan.escalation.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a duty may take. */
public sealed interface Limit {

    /** Swedish time, which the law's days and months are counted in. */
    ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /**
     * When something that began then is due.
     *
     * @param start from when the time counts, UTC
     */
    Due dueFrom(Instant start);

    /**
     * The latest time.
     *
     * @param latest the latest instant, UTC; absent when the law sets none
     * @param nominalDate for days and months: the last day before the söndagsregel, Swedish time
     */
    record Due(@Nullable Instant latest, @Nullable LocalDate nominalDate) {}

    /** Hours are instants: weekends, holidays and summer time never move them. */
    record Hours(int count) implements Limit {

        @Override
        public Due dueFrom(Instant start) {
            return new Due(start.plus(Duration.ofHours(count)), null);
        }
    }

    /** Days after the day it began; the söndagsregel of lag (1930:173), 2 §, applies. */
    record Days(int count) implements Limit {

        @Override
        public Due dueFrom(Instant start) {
            return endOf(start.atZone(SWEDEN).toLocalDate().plusDays(count));
        }
    }

    /**
     * Months end on the same date number, or on the last day of a month that lacks it: lag (1930:173), 1 §. The
     * söndagsregel of 2 § applies.
     */
    record Months(int count) implements Limit {

        @Override
        public Due dueFrom(Instant start) {
            return endOf(start.atZone(SWEDEN).toLocalDate().plusMonths(count));
        }
    }

    /** «Without undue delay», with no set time. */
    record WithoutDelay() implements Limit {

        @Override
        public Due dueFrom(Instant start) {
            return new Due(null, null);
        }
    }

    /**
     * Reads {@code 72 h}, {@code 10 d}, {@code 1 month} or {@code none}.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    static Limit parse(String text) {
        if (text.equals("none")) {
            return new WithoutDelay();
        }
        var form = Pattern.compile("([1-9]\\d{0,3})\\s*(h|d|months?)").matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a limit: " + text);
        }
        var count = Integer.parseInt(form.group(1));
        return switch (form.group(2)) {
            case "h" -> new Hours(count);
            case "d" -> new Days(count);
            default -> new Months(count);
        };
    }

    /** The last second of the first working day from that day: 23:59:59, Swedish time. */
    private static Due endOf(LocalDate nominal) {
        var lastDay = SwedishCalendar.workingDayFrom(nominal);
        return new Due(lastDay.atTime(LocalTime.of(23, 59, 59)).atZone(SWEDEN).toInstant(), nominal);
    }
}
