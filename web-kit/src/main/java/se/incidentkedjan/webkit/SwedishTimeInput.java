package se.incidentkedjan.webkit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.webkit.TimeReading.Nothing;
import se.incidentkedjan.webkit.TimeReading.Part;
import se.incidentkedjan.webkit.TimeReading.Read;
import se.incidentkedjan.webkit.TimeReading.Twice;
import se.incidentkedjan.webkit.TimeReading.Unclear;

/** Reads a date and a time of day as people in Sweden type them, in the zone {@link SwedishTime#ZONE}. */
public final class SwedishTimeInput {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./ ]?(\\d{2})[-./ ]?(\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-./ ](\\d{1,2})[-./ ](\\d{4})");
    private static final Pattern IN_WORDS =
            Pattern.compile("(?:\\p{L}+dag(?:en)? )?(?:den )?(\\d{1,2})(?::e)? (\\p{L}{3,})\\.? (\\d{4})");
    private static final Pattern CLOCK = Pattern.compile("(?:kl\\.? ?)?(\\d{1,2})(?:[:. ]?(\\d{2}))?");

    private SwedishTimeInput() {}

    /**
     * Reads what was typed.
     *
     * @param date for example «2026-11-20», «20261120», «20/11 2026» or «20 november 2026»
     * @param time for example «16.45», «16:45», «1645» or «16»
     */
    public static TimeReading read(String date, String time) {
        String typedDate = tidy(date);
        String typedTime = tidy(time);
        if (typedDate.isEmpty() && typedTime.isEmpty()) {
            return new Nothing();
        }
        if (typedDate.isEmpty()) {
            return new Unclear(Part.DATE, "Skriv datumet också, till exempel 2026-11-20");
        }
        Optional<LocalDate> day = day(typedDate);
        if (day.isEmpty()) {
            return new Unclear(
                    Part.DATE, "Datumet går inte att läsa. Skriv år, månad och dag, till exempel 2026-11-20");
        }
        if (typedTime.isEmpty()) {
            return new Unclear(Part.TIME, "Skriv klockslaget också, till exempel 16.45. En ungefärlig tid räcker");
        }
        Optional<LocalTime> clock = clock(typedTime);
        if (clock.isEmpty()) {
            return new Unclear(Part.TIME, "Klockslaget går inte att läsa. Skriv timme och minut, till exempel 16.45");
        }
        return inStockholm(day.get().atTime(clock.get()));
    }

    /**
     * Reads a day without a time.
     *
     * @param typed for example «2026-11-20», «20/11 2026» or «20 november 2026»
     * @return empty when it is no day
     */
    public static Optional<LocalDate> date(String typed) {
        return day(tidy(typed));
    }

    private static TimeReading inStockholm(LocalDateTime local) {
        List<ZoneOffset> offsets = SwedishTime.ZONE.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 0 ->
                new Unclear(
                        Part.TIME,
                        "Det klockslaget fanns inte: klockan ställdes fram från 02.00 till 03.00 den natten");
            case 1 -> new Read(local.toInstant(offsets.getFirst()));
            default -> new Twice(local.toInstant(offsets.getFirst()), local.toInstant(offsets.getLast()));
        };
    }

    private static Optional<LocalDate> day(String typed) {
        Matcher yearFirst = YEAR_FIRST.matcher(typed);
        if (yearFirst.matches()) {
            return day(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(typed);
        if (dayFirst.matches()) {
            return day(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1));
        }
        Matcher inWords = IN_WORDS.matcher(typed);
        if (inWords.matches()) {
            return day(number(inWords, 3), month(inWords.group(2)), number(inWords, 1));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> clock(String typed) {
        Matcher clock = CLOCK.matcher(typed);
        if (!clock.matches()) {
            return Optional.empty();
        }
        int hour = number(clock, 1);
        int minute = clock.group(2) == null ? 0 : number(clock, 2);
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    private static int month(String name) {
        for (int index = 0; index < SwedishTime.MONTHS.size(); index++) {
            if (SwedishTime.MONTHS.get(index).startsWith(name)) {
                return index + 1;
            }
        }
        return 0;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static String tidy(String typed) {
        return typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
