package se.incidentkedjan.localstack.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;

/** When people of the municipality are at work, and how much happens then. Swedish time. */
final class OfficeHours {
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** How much of a day's reports come in each hour, from midnight, in relation to the others. */
    private static final int[] BY_HOUR = {
        2, 1, 1, 1, 1, 2, 6, 30, 80, 105, 105, 80, 55, 90, 95, 75, 40, 15, 8, 7, 6, 5, 4, 3
    };

    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    /** Folds the minutes of a day into some three hours. */
    private static final int MORNING_SHARE = 8;

    private OfficeHours() {}

    /** The same instant, or one in the next morning at work when it is not in office hours; empty when it is. */
    static Optional<Instant> onOrAfter(Instant wished) {
        var local = wished.atZone(ZONE);
        if (isWorkday(local.toLocalDate())
                && !local.toLocalTime().isBefore(OPENS)
                && local.toLocalTime().isBefore(CLOSES)) {
            return Optional.empty();
        }
        var day = local.toLocalDate();
        if (!local.toLocalTime().isBefore(OPENS)) {
            day = day.plusDays(1);
        }
        while (!isWorkday(day)) {
            day = day.plusDays(1);
        }
        // Spread over the morning, so that not everything is done at the same moment.
        var morning = OPENS.plusMinutes(10L + (local.getHour() * 60L + local.getMinute()) / MORNING_SHARE)
                .plusSeconds(local.getSecond());
        return Optional.of(day.atTime(morning).atZone(ZONE).toInstant());
    }

    /** How much is reported on a day, in relation to the others: little in week-ends, in July and around Christmas. */
    static int reportsOn(LocalDate day) {
        int weekday = switch (day.getDayOfWeek()) {
            case MONDAY, TUESDAY, THURSDAY -> 105;
            case WEDNESDAY -> 100;
            case FRIDAY -> 85;
            case SATURDAY -> 12;
            case SUNDAY -> 9;
        };
        return weekday * season(day) / 100;
    }

    static int reportsIn(int hour) {
        return BY_HOUR[hour];
    }

    private static int season(LocalDate day) {
        var date = MonthDay.from(day);
        if (!date.isBefore(MonthDay.of(12, 21)) || !date.isAfter(MonthDay.of(1, 6))) {
            return 30;
        }
        return switch (day.getMonth()) {
            case JULY -> 42;
            case JUNE, AUGUST -> 80;
            case SEPTEMBER, OCTOBER, NOVEMBER -> 112;
            default -> 100;
        };
    }

    private static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
