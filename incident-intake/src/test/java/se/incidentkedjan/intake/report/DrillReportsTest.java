package se.incidentkedjan.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.intake.drill.DrillDesk;
import se.incidentkedjan.intake.report.messaging.ReportAnnouncement;
import se.incidentkedjan.kit.drill.DrillPlan;
import se.incidentkedjan.kit.drill.Drills;
import se.incidentkedjan.testing.SettableClock;

class DrillReportsTest {

    private static final RoleCode DPO = RoleCode.of("DPO");
    private static final RoleCode CISO = RoleCode.of("CISO");
    private static final Instant FIRST = Instant.parse("2026-12-02T08:30:00Z");
    private static final DrillPlan WEEKLY = new DrillPlan(
            LocalDate.parse("2026-11-30"),
            DayOfWeek.WEDNESDAY,
            LocalTime.of(9, 30),
            List.of(DPO, CISO),
            Duration.ofMinutes(45));

    private final SettableClock clock = new SettableClock(FIRST.minusSeconds(1));
    private final Safe safe = new Safe();
    private final ReportsInMemory all = new ReportsInMemory();
    private final AtomicLong last = new AtomicLong();
    private final DrillDesk desk = desk(WEEKLY);

    private DrillDesk desk(@Nullable DrillPlan plan) {
        var front = new FrontDesk(
                all,
                new References((year, howMany) -> last.getAndAdd(howMany) + 1, ZoneId.of("Europe/Stockholm")),
                safe.words(),
                new Rush(1, clock),
                Municipality.of("9999"),
                category -> Set.of(),
                clock);
        return new DrillDesk(() -> new Drills(Map.of(DPO, "DPO", CISO, "CISO"), plan), front, all, clock);
    }

    private List<Drill> made() {
        return all.kept.stream().map(Report::drill).flatMap(Stream::ofNullable).toList();
    }

    @Test
    void aDrillIsMadeWhenItIsTimeAndNotBefore() {
        desk.makeWhatIsDue();
        assertThat(made()).isEmpty();

        clock.set(FIRST);
        desk.makeWhatIsDue();

        assertThat(made())
                .containsExactly(new Drill(DPO, LocalDate.parse("2026-12-02"), Duration.ofMinutes(45), List.of()));
    }

    @Test
    void itIsMadeOnceHoweverOftenAndByHoweverManyItIsTried() {
        clock.set(FIRST);

        desk.makeWhatIsDue();
        desk.makeWhatIsDue();
        desk(WEEKLY).makeWhatIsDue();
        clock.set(FIRST.plus(Duration.ofHours(3)));
        desk(WEEKLY).makeWhatIsDue();

        assertThat(made()).hasSize(1);
        assertThat(last).hasValue(1);
    }

    @Test
    void whatNobodyCouldMakeInTimeIsMadeForFourHours() {
        clock.set(FIRST.plus(Duration.ofHours(4)));

        desk.makeWhatIsDue();

        assertThat(made()).extracting(Drill::occasion).containsExactly(LocalDate.parse("2026-12-02"));
    }

    @Test
    void laterThanSoItIsMissedAndTheNextDrillTells() {
        clock.set(FIRST);
        desk.makeWhatIsDue();
        clock.set(FIRST.plus(Duration.ofDays(7)).plus(Duration.ofHours(4)).plusMillis(1));
        desk.makeWhatIsDue();
        assertThat(made()).hasSize(1);

        clock.set(FIRST.plus(Duration.ofDays(14)));
        desk(WEEKLY).makeWhatIsDue();

        assertThat(made().getLast().occasion()).isEqualTo(LocalDate.parse("2026-12-16"));
        assertThat(made().getLast().missed()).containsExactly(LocalDate.parse("2026-12-09"));
    }

    @Test
    void theFirstDrillEverHasMissedNone() {
        clock.set(FIRST.plus(Duration.ofDays(70)));

        desk.makeWhatIsDue();

        assertThat(made())
                .singleElement()
                .satisfies(drill -> assertThat(drill.missed()).isEmpty());
    }

    @Test
    void withoutAPlanNoneIsMadeByItself() {
        clock.set(FIRST);

        desk(null).makeWhatIsDue();

        assertThat(made()).isEmpty();
    }

    @Test
    void somebodyCanStartOneAndPressingTwiceMakesOne() {
        var key = IdempotencyKey.ofStartedDrill("abc");

        var first = desk.start(CISO, key).orElseThrow();
        var again = desk.start(CISO, key).orElseThrow();

        assertThat(first)
                .isInstanceOfSatisfying(
                        Outcome.Received.class,
                        received -> assertThat(again).isEqualTo(new Outcome.Repeated(received.receipt())));
        assertThat(made()).containsExactly(new Drill(CISO, null, Duration.ofMinutes(45), List.of()));
    }

    @Test
    void aStartedDrillIsNoPlannedOne() {
        clock.set(FIRST);
        desk.start(DPO, IdempotencyKey.ofStartedDrill("2026-12-02"));

        desk.makeWhatIsDue();

        assertThat(made()).hasSize(2);
    }

    @Test
    void aRoleThatIsNotOfTheMunicipalityCannotBeAsked() {
        assertThat(desk.start(RoleCode.of("UNIT_MANAGER"), IdempotencyKey.ofStartedDrill("abc")))
                .isEmpty();
        assertThat(all.kept).isEmpty();
    }

    @Test
    void itIsSaidThatItIsADrillAndThereAreNoWords() {
        clock.set(FIRST);
        desk.makeWhatIsDue();

        var report = all.kept.getFirst();
        assertThat(ReportAnnouncement.of(report).drill()).isEqualTo(report.drill());
        assertThat(ReportAnnouncement.of(report).receiptWanted()).isFalse();
        assertThat(report.words()).isNull();
        assertThat(report.reporter()).isNull();
        assertThat(safe.has(report.incident())).isFalse();
    }
}
