package se.incidentkedjan.kit.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.RoleCode;

class DrillPlanTest {

    private static final List<RoleCode> ROLES =
            List.of(RoleCode.of("DPO"), RoleCode.of("CISO"), RoleCode.of("IT_ON_CALL"));

    private final DrillPlan plan = on(DayOfWeek.WEDNESDAY, LocalTime.of(9, 30), "2026-11-30");

    private static DrillPlan on(DayOfWeek weekday, LocalTime time, String validFrom) {
        return new DrillPlan(LocalDate.parse(validFrom), weekday, time, ROLES, DrillPlan.USUALLY_WITHIN);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    @Test
    void nothingIsDueBeforeTheFirstWednesdayOfThePlan() {
        assertThat(plan.lastDue(at("2026-12-02T08:29:59Z"))).isEmpty();
        assertThat(plan.next(at("2026-01-01T00:00:00Z")))
                .isEqualTo(new Occasion(LocalDate.parse("2026-12-02"), at("2026-12-02T08:30:00Z"), RoleCode.of("DPO")));
    }

    @Test
    void itIsDueWhenTheClockOnTheWallSaysSoWinterAndSummer() {
        assertThat(plan.lastDue(at("2026-12-02T08:30:00Z"))).map(Occasion::day).hasValue(LocalDate.parse("2026-12-02"));
        assertThat(plan.next(at("2027-03-25T00:00:00Z")).at()).isEqualTo(at("2027-03-31T07:30:00Z"));
        assertThat(plan.next(at("2027-10-27T12:00:00Z")).at()).isEqualTo(at("2027-11-03T08:30:00Z"));
    }

    @Test
    void aFridayBeforeEasterGivesWayToTheTuesdayAndKeepsItsTimeOnTheWall() {
        var spring = new DrillPlan(
                LocalDate.parse("2027-03-26"), DayOfWeek.FRIDAY, LocalTime.of(2, 30), ROLES, DrillPlan.USUALLY_WITHIN);

        // Långfredagen, and all of Easter, gives way to the Tuesday after the clock was changed.
        assertThat(spring.next(at("2027-03-20T00:00:00Z")).at()).isEqualTo(at("2027-03-30T00:30:00Z"));
    }

    @Test
    void rolesTakeTurnsWeekByWeek() {
        var asked = new ArrayList<String>();
        var now = at("2026-11-30T00:00:00Z");
        for (int week = 0; week < 4; week++) {
            var next = plan.next(now);
            asked.add(next.role().toString());
            now = next.at();
        }

        assertThat(asked).containsExactly("DPO", "CISO", "IT_ON_CALL", "DPO");
    }

    @Test
    void aDayThatSwedenIsOffGivesWayToTheNextWorkingDayAndTheTurnStays() {
        // 2027-01-06 is trettondedagen, a Wednesday.
        var epiphany = plan.next(at("2027-01-01T00:00:00Z"));
        assertThat(epiphany.day()).isEqualTo(LocalDate.parse("2027-01-07"));

        // 2031-12-24 is a Wednesday: julafton, juldagen, annandagen, then a weekend.
        assertThat(plan.next(at("2031-12-20T00:00:00Z")).day()).isEqualTo(LocalDate.parse("2031-12-29"));
        assertThat(plan.next(at("2031-12-29T12:00:00Z")).day()).isEqualTo(LocalDate.parse("2032-01-02"));
    }

    @Test
    void overTwentyYearsThereIsOneDrillAWeekInOrderAndNeverOnADayOff() {
        for (var weekday : List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)) {
            var weekly = on(weekday, LocalTime.of(9, 30), "2026-11-30");
            var days = new HashSet<LocalDate>();
            var now = at("2026-11-30T00:00:00Z");
            for (int week = 0; week < 20 * 52; week++) {
                var next = weekly.next(now);
                assertThat(next.at()).isAfter(now);
                assertThat(next.day().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(days.add(next.day())).isTrue();
                assertThat(weekly.lastDue(next.at())).hasValue(next);
                assertThat(weekly.lastDue(next.at().minusMillis(1))).isNotEqualTo(Optional.of(next));
                now = next.at();
            }
            assertThat(Duration.between(at("2026-11-30T00:00:00Z"), now).toDays())
                    .isBetween(7270L, 7290L);
        }
    }

    @Test
    void whatWasNotMadeInFourHoursIsOver() {
        var second = at("2026-12-09T08:30:00Z");

        assertThat(plan.over(LocalDate.parse("2026-12-02"), second.plus(Occasion.MADE_UP_WITHIN)))
                .isEmpty();
        assertThat(plan.over(
                        LocalDate.parse("2026-12-02"),
                        second.plus(Occasion.MADE_UP_WITHIN).plusMillis(1)))
                .extracting(Occasion::day)
                .containsExactly(LocalDate.parse("2026-12-09"));
        assertThat(plan.over(LocalDate.parse("2020-01-01"), at("2026-12-17T00:00:00Z")))
                .extracting(Occasion::day)
                .containsExactly(
                        LocalDate.parse("2026-12-02"), LocalDate.parse("2026-12-09"), LocalDate.parse("2026-12-16"));
    }
}
