package se.incidentkedjan.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.kit.drill.DrillPlan;
import se.incidentkedjan.kit.drill.Drills;
import se.incidentkedjan.reporting.drill.DrillBoard;
import se.incidentkedjan.reporting.drill.DrillResult.Outcome;
import se.incidentkedjan.reporting.drill.DrillTexts;
import se.incidentkedjan.testing.SettableClock;

class DrillBoardTest {

    private static final RoleCode DPO = RoleCode.of("DPO");
    private static final Instant FIRST = Instant.parse("2026-12-02T08:30:00Z");
    private static final LocalDate FROM = LocalDate.parse("2026-12-01");
    private static final LocalDate TO = LocalDate.parse("2026-12-31");
    private static final DrillPlan WEEKLY = new DrillPlan(
            LocalDate.parse("2026-11-30"), DayOfWeek.WEDNESDAY, LocalTime.of(9, 30), List.of(DPO), Duration.ofHours(1));

    private final HeldDrills held = new HeldDrills();
    private final SettableClock clock = new SettableClock(FIRST.minus(Duration.ofDays(1)));
    private final DrillBoard board = board(WEEKLY);

    private DrillBoard board(@Nullable DrillPlan plan) {
        return new DrillBoard(held, () -> new Drills(Map.of(DPO, "Dataskyddsombud"), plan), clock);
    }

    private static Instant week(int weeks) {
        return FIRST.plus(Duration.ofDays(7L * weeks));
    }

    private static Drill planned(int week, LocalDate... missed) {
        return new Drill(DPO, LocalDate.parse("2026-12-02").plusWeeks(week), Duration.ofHours(1), List.of(missed));
    }

    private static Drill byHand() {
        return new Drill(DPO, null, Duration.ofHours(1), List.of());
    }

    private void heard(Instant at, Drill drill, @Nullable Duration answeredAfter) {
        var story = Story.ofAReportAt(at).drill(drill);
        if (answeredAfter != null) {
            story.answered(answeredAfter);
        }
        held.note(Map.of(story.incident(), story.heard()));
    }

    @Test
    void aDrillStandsInNoFigureOfIncidents() {
        var row = Story.ofAReportAt(FIRST)
                .drill(byHand())
                .answered(Duration.ofMinutes(4))
                .heard();

        assertThat(row.entry().cells()).isEmpty();
        assertThat(row.isMoving()).isFalse();
        assertThat(Story.ofAReportAt(FIRST)
                        .drill(byHand())
                        .delivered(Duration.ofSeconds(2))
                        .heard()
                        .entry()
                        .cells())
                .isEmpty();
    }

    @Test
    void whatWasAnsweredAndHowSoonIsCounted() {
        heard(week(0), planned(0), Duration.ofMinutes(4));
        heard(week(1), planned(1), Duration.ofMinutes(59).plusSeconds(60));
        heard(week(2), planned(2), Duration.ofMinutes(61));
        heard(week(3), planned(3), null);
        clock.set(week(3).plus(Duration.ofMinutes(62)));

        var figures = board.figures(FROM, TO);

        assertThat(figures.made()).isEqualTo(4);
        assertThat(figures.answeredInTime()).isEqualTo(2);
        assertThat(figures.answeredLate()).isEqualTo(1);
        assertThat(figures.unanswered()).isEqualTo(1);
        assertThat(figures.missed()).isEmpty();
        assertThat(figures.medianSeconds()).isEqualTo(3600);
        assertThat(DrillTexts.of(figures).getFirst()).isEqualTo("2 av 4 övningar besvarades i tid.");
    }

    @Test
    void whatWaitsIsNotCountedAsUnansweredYet() {
        heard(week(0), planned(0), null);
        clock.set(week(0).plus(Duration.ofMinutes(60)));

        assertThat(board.all().getFirst().outcome()).isEqualTo(Outcome.WAITING);
        assertThat(board.trouble()).isEmpty();

        clock.set(week(0).plus(Duration.ofMinutes(61)).plusMillis(1));

        assertThat(board.all().getFirst().outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(board.trouble()).hasValueSatisfying(said -> assertThat(said).contains("Ingen svarade i tid"));
    }

    @Test
    void theAlarmGoesOnUntilADrillIsAnswered() {
        heard(week(0), planned(0), null);
        clock.set(week(0).plus(Duration.ofHours(5)));
        heard(clock.instant(), byHand(), null);
        assertThat(board.trouble()).as("the new one waits").isPresent();

        heard(clock.instant().plusSeconds(1), byHand(), Duration.ofMinutes(1));
        clock.turn(Duration.ofMinutes(2));

        assertThat(board.trouble()).isEmpty();
    }

    @Test
    void aLateAnswerIsNoGoodAnswer() {
        heard(week(0), planned(0), Duration.ofMinutes(61));
        clock.set(week(0).plus(Duration.ofHours(2)));

        assertThat(board.trouble()).isPresent();
    }

    @Test
    void aPlannedDrillThatWasNeverHeardOfAlarmsThoughNobodyTellsOfIt() {
        heard(week(0), planned(0), Duration.ofMinutes(4));
        clock.set(week(1).plus(Duration.ofHours(4)));
        assertThat(board.trouble()).isEmpty();

        clock.turn(Duration.ofMillis(1));

        assertThat(board.trouble())
                .hasValueSatisfying(said -> assertThat(said).contains("onsdag 9 december 2026", "gjordes aldrig"));
        assertThat(board.figures(FROM, TO).missed()).containsExactly(LocalDate.parse("2026-12-09"));
        assertThat(DrillTexts.of(board.figures(FROM, TO)))
                .contains("1 av 2 övningar besvarades i tid.", "1 planerad övning gjordes aldrig.");
    }

    @Test
    void theVeryFirstIsMissedTooButNotThoseBeforeTheProcessBegan() {
        clock.set(week(0).plus(Duration.ofHours(5)));
        assertThat(board.trouble()).isPresent();

        assertThat(board(WEEKLY).trouble()).isEmpty();
    }

    @Test
    void whatALaterDrillToldOfStaysMissedThoughThePlanIsGone() {
        heard(week(2), planned(2, LocalDate.parse("2026-12-09")), Duration.ofMinutes(4));
        clock.set(week(2).plus(Duration.ofHours(2)));

        assertThat(board(null).figures(FROM, TO).missed()).containsExactly(LocalDate.parse("2026-12-09"));
        assertThat(board(null).trouble()).isEmpty();
    }

    @Test
    void anAnsweredDrillByHandEndsTheAlarmOfAMissedOne() {
        heard(week(0), planned(0), Duration.ofMinutes(4));
        clock.set(week(1).plus(Duration.ofHours(5)));
        assertThat(board.trouble()).isPresent();

        heard(clock.instant(), byHand(), Duration.ofMinutes(1));

        assertThat(board.trouble()).isEmpty();
        assertThat(board.figures(FROM, TO).missed()).hasSize(1);
    }

    @Test
    void onlyTheDaysOfThePeriodCount() {
        heard(week(0), planned(0), Duration.ofMinutes(4));
        heard(week(5), planned(5), Duration.ofMinutes(4));
        clock.set(week(5).plus(Duration.ofHours(1)));

        assertThat(board.figures(FROM, TO).made()).isEqualTo(1);
        assertThat(DrillTexts.of(board.figures(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30"))))
                .containsExactly("Ingen övning gjordes under perioden.");
    }
}
