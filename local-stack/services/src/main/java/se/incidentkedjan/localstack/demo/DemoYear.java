package se.incidentkedjan.localstack.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A year of a municipality with some three thousand employees, up to a given instant. The same instant gives the same
 * year. All of it is invented.
 */
final class DemoYear {
    private static final long SEED = 2025_1506;
    private static final int ORDINARY = 372;
    private static final int STORM = 14;
    private static final int WAVE = 10;
    private static final int STORM_DAYS_AGO = 205;
    private static final int WAVE_DAYS_AGO = 76;
    /** Late enough for the limits of the law to be in force in all of them. */
    private static final int[] SIGNIFICANT_DAYS_AGO = {131, 104, 79, 48, 9};

    private static final Duration QUIET_END = Duration.ofHours(2);

    private final Instant end;
    private final LocalDate lastDay;
    private final Stories stories = Stories.read();
    private final Draw draw = new Draw(SEED);
    private final Telling telling = new Telling(stories, draw);

    private DemoYear(Instant end) {
        this.end = end;
        this.lastDay = end.atZone(OfficeHours.ZONE).toLocalDate();
    }

    /** When the year that ends at this instant begins, UTC. */
    static Instant startOf(Instant end) {
        return end.atZone(OfficeHours.ZONE).minusYears(1).toInstant();
    }

    /** The incidents of the year that ends at this instant, UTC, in the order they are reported. */
    static List<DemoIncident> endingAt(Instant end) {
        return new DemoYear(end).incidents();
    }

    private List<DemoIncident> incidents() {
        List<DemoIncident> all = new ArrayList<>();
        ordinary(all);
        storm(all);
        wave(all);
        significant(all);
        all.removeIf(incident -> !incident.at().isBefore(end.minus(QUIET_END))
                || incident.at().isBefore(startOf(end).plusSeconds(60)));
        all.sort(Comparator.comparing(DemoIncident::at));
        return List.copyOf(all);
    }

    private void ordinary(List<DemoIncident> all) {
        var days = lastDay.minusYears(1).datesUntil(lastDay.plusDays(1)).toList();
        for (int number = 0; number < ORDINARY; number++) {
            var day = draw.one(days, OfficeHours::reportsOn);
            all.add(telling.tell(Season.ORDINARY, at(day, anyHour())));
        }
    }

    private void storm(List<DemoIncident> all) {
        var day = lastDay.minusDays(STORM_DAYS_AGO).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        for (int number = 0; number < STORM; number++) {
            all.add(telling.tell(Season.PHISHING_STORM, at(day, draw.whole(8, 14))));
        }
    }

    private void wave(List<DemoIncident> all) {
        var monday = lastDay.minusDays(WAVE_DAYS_AGO).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (int number = 0; number < WAVE; number++) {
            all.add(telling.tell(Season.SUPPLIER_WAVE, at(monday.plusDays(draw.whole(0, 4)), draw.whole(8, 15))));
        }
    }

    private void significant(List<DemoIncident> all) {
        var rare = stories.of(Season.SIGNIFICANT);
        for (int number = 0; number < rare.size(); number++) {
            var day = lastDay.minusDays(SIGNIFICANT_DAYS_AGO[number % SIGNIFICANT_DAYS_AGO.length]);
            all.add(telling.tell(rare.get(number), at(day, draw.whole(7, 16))));
        }
    }

    private int anyHour() {
        return draw.one(IntStream.range(0, 24).boxed().toList(), OfficeHours::reportsIn);
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, draw.whole(0, 59), draw.whole(0, 59))
                .atZone(OfficeHours.ZONE)
                .toInstant();
    }
}
