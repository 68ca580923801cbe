package se.incidentkedjan.notification.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.roster.PlanFiles.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.notification.roster.Hours.Day;

class HoursTest {

    private static final EnumSet<Day> WEEKDAYS = EnumSet.range(Day.MON, Day.FRI);
    private static final Hours OFFICE = hours(Hours.Period.between(WEEKDAYS, LocalTime.of(8, 0), LocalTime.of(16, 30)));
    private static final Hours NIGHTS =
            hours(Hours.Period.between(EnumSet.allOf(Day.class), LocalTime.of(22, 0), LocalTime.of(6, 0)));
    private static final Hours ALWAYS =
            hours(Hours.Period.between(EnumSet.allOf(Day.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));

    private static Hours hours(Hours.Period... periods) {
        return new Hours("tider", "Tider", List.of(periods));
    }

    @Test
    void officeHoursEndWithTheDayAndRestOnWeekends() {
        assertThat(OFFICE.contain(at("2026-11-20 08:00"))).isTrue();
        assertThat(OFFICE.contain(at("2026-11-20 16:30"))).isFalse();
        assertThat(OFFICE.contain(at("2026-11-21 12:00"))).isFalse();
        assertThat(OFFICE.after(at("2026-11-20 16:00"), Duration.ofHours(1))).isEqualTo(at("2026-11-23 08:30"));
    }

    @Test
    void aHolidayAndAnEveAreNoWeekdays() {
        assertThat(OFFICE.contain(at("2026-12-24 12:00"))).as("julafton").isFalse();
        assertThat(OFFICE.contain(at("2027-01-06 12:00")))
                .as("trettondedag jul")
                .isFalse();
        assertThat(OFFICE.contain(at("2027-01-05 12:00")))
                .as("trettondagsafton")
                .isTrue();
        assertThat(hours(Hours.Period.between(EnumSet.of(Day.HOLIDAY), LocalTime.of(10, 0), LocalTime.of(12, 0)))
                        .contain(at("2027-01-06 11:00")))
                .isTrue();
    }

    @Test
    void aWaitThatIsOverAsTheDayEndsIsOverInTheMorning() {
        assertThat(OFFICE.after(at("2026-11-23 16:00"), Duration.ofMinutes(30))).isEqualTo(at("2026-11-24 08:00"));
        assertThat(OFFICE.after(at("2026-11-23 18:00"), Duration.ZERO)).isEqualTo(at("2026-11-24 08:00"));
    }

    @Test
    void aNightGoesOnAfterMidnightAndIsAnHourLongerWhenSummerTimeEnds() {
        assertThat(NIGHTS.contain(at("2026-11-21 05:59"))).isTrue();
        assertThat(NIGHTS.contain(at("2026-11-21 06:00"))).isFalse();
        var ordinary = new Span(at("2026-10-23 12:00"), at("2026-10-24 12:00"));
        var autumn = new Span(at("2026-10-24 12:00"), at("2026-10-25 12:00"));
        var spring = new Span(at("2027-03-27 12:00"), at("2027-03-28 12:00"));

        assertThat(NIGHTS.within(ordinary)).extracting(Span::length).containsExactly(Duration.ofHours(8));
        assertThat(NIGHTS.within(autumn)).extracting(Span::length).containsExactly(Duration.ofHours(9));
        assertThat(NIGHTS.within(spring)).extracting(Span::length).containsExactly(Duration.ofHours(7));
    }

    @Test
    void theHourThatDoesNotExistIsLeftOutAndTheOneThereIsTwiceBelongsToWhatWentOn() {
        var early = hours(Hours.Period.between(EnumSet.allOf(Day.class), LocalTime.of(2, 0), LocalTime.of(3, 0)));
        var spring = new Span(at("2027-03-28 00:00"), at("2027-03-29 00:00"));
        var autumn = new Span(at("2026-10-25 00:00"), at("2026-10-26 00:00"));

        assertThat(early.within(spring)).isEmpty();
        assertThat(early.within(autumn)).extracting(Span::length).containsExactly(Duration.ofHours(2));
        assertThat(ALWAYS.within(autumn)).containsExactly(autumn);
        assertThat(ALWAYS.within(spring)).containsExactly(spring);
    }

    /** Over both leaps, holidays and weekends: waits grow with their length, end within the hours, and can be put together. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void waitsGrowAndAddUpAndEndWithinTheHours(long seed) {
        var random = new Random(seed);
        for (var world = 0; world < 120; world++) {
            var hours = anyHours(random);
            var from = anyInstant(random);
            var one = Duration.ofMinutes(random.nextInt(2_000));
            var other = Duration.ofMinutes(random.nextInt(2_000));

            var first = hours.after(from, one);
            var both = hours.after(from, one.plus(other));

            assertThat(first).as("%s %s", hours, from).isAfterOrEqualTo(from.plus(one));
            assertThat(hours.contain(first)).isTrue();
            assertThat(both).isAfterOrEqualTo(first);
            assertThat(hours.after(first, other)).isEqualTo(both);
            var counted = hours.within(new Span(from, both)).stream()
                    .map(Span::length)
                    .reduce(Duration.ZERO, Duration::plus);
            assertThat(counted).isEqualTo(one.plus(other));
            var later = from.plus(Duration.ofMinutes(random.nextInt(600)));
            assertThat(hours.after(later, one)).isAfterOrEqualTo(first);
        }
    }

    private static Hours anyHours(Random random) {
        var periods = new ArrayList<Hours.Period>();
        for (var i = 0; i <= random.nextInt(3); i++) {
            var days = EnumSet.of(Day.values()[random.nextInt(7)]);
            for (var day : Day.values()) {
                if (random.nextBoolean()) {
                    days.add(day);
                }
            }
            periods.add(Hours.Period.between(
                    days,
                    LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)),
                    LocalTime.of(random.nextInt(24), 15 * random.nextInt(4))));
        }
        return new Hours("tider", "Tider", periods);
    }

    /** Around both leaps and the great holidays. */
    private static Instant anyInstant(Random random) {
        var near = List.of(
                        at("2026-10-24 12:00"), at("2027-03-27 12:00"), at("2026-12-23 12:00"), at("2027-06-24 12:00"))
                .get(random.nextInt(4));
        return near.plus(Duration.ofMinutes(random.nextInt(4 * 24 * 60)));
    }
}
