package se.incidentkedjan.intake.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.intake.register.Import.State;

/** What becomes of imports when one of them cannot go on. */
class StuckImportTest {

    private static final int BROKEN_YEAR = 2001;

    private final RegisterWorld world = new RegisterWorld();

    /** Its second row cannot become a report, however often it is tried. */
    private Import stuck() {
        world.brokenYear = BROKEN_YEAR;
        return begun("1;2024-03-05;2024-04-01;Annat;a;nej\n2;2001-03-05;2001-04-01;Annat;zebrafink;nej\n");
    }

    private Import begun(String rows) {
        var one = world.opened(RegisterWorld.HEADINGS + rows);
        world.register().desk().begin(one, RegisterWorld.OWNER);
        return one;
    }

    @Test
    void anImportThatCannotGoOnHoldsUpNoOther() {
        var stuck = stuck();
        world.clock.set("2026-11-20T16:00:01Z");
        var good = begun("3;2024-03-05;2024-04-01;Annat;b;nej\n");
        world.clock.set("2026-11-20T16:00:02Z");
        var given = world.opened(RegisterWorld.HEADINGS + "4;2024-03-05;2024-04-01;Annat;c;nej\n");
        world.store.change(given.id(), now -> now.dropped(world.clock.instant()));

        catchThrowable(() -> world.register().work().look());

        assertThat(world.now(stuck).state()).isEqualTo(State.IMPORTING);
        assertThat(world.now(good).state()).isEqualTo(State.IMPORTED);
        assertThat(world.store.imports).doesNotContainKey(given.id());
        assertThat(world.safe.vault().isErased(given.id().sealedAs())).isTrue();
    }

    @Test
    void itIsSaidWhereItFailedAndNothingOfWhatTheFileSays() {
        var stuck = stuck();

        var thrown = catchThrowableOfType(
                ImportStopped.class, () -> world.register().work().look());

        assertThat(thrown)
                .hasMessageStartingWith("import " + stuck.id() + ": IllegalStateException at RegisterWorld.")
                .hasMessageContaining(" < ImportWork.takeRow(ImportWork.java:")
                .hasNoCause();
        assertThat(thrown.getMessage()).doesNotContain("zebrafink", "broken");
        assertThat(thrown.failure()).hasMessage("broken: zebrafink");
    }

    @Test
    void tryingInVainIsNoProgress() {
        stuck();
        for (var at : new String[] {"16:05:00", "16:10:00", "16:15:00"}) {
            world.clock.set("2026-11-20T" + at + "Z");
            catchThrowable(() -> world.register().work().look());
            assertThat(world.register().work().stuckSince()).isEmpty();
        }

        world.clock.set("2026-11-20T16:15:01Z");
        catchThrowable(() -> world.register().work().look());

        assertThat(world.register().work().stuckSince()).contains(Instant.parse("2026-11-20T16:00:00Z"));
    }

    @Test
    void eachPartThatIsDoneIsProgress() {
        var one = begun("1;2024-03-05;2024-04-01;Annat;a;nej\n");
        world.clock.set("2026-11-20T16:10:00Z");
        world.store.change(
                one.id(),
                now -> now.claimed("me", world.clock.instant())
                        .advanced(new Import.Progress(0, 0, 0, 0), "me", world.clock.instant()));
        world.clock.set("2026-11-20T16:16:00Z");
        assertThat(world.register().work().stuckSince()).isEmpty();

        world.clock.set("2026-11-20T16:25:01Z");

        assertThat(world.register().work().stuckSince()).contains(Instant.parse("2026-11-20T16:10:00Z"));
    }

    @Test
    void whatIsGivenUpAndNotErasedIsToldOfToo() {
        var one = world.opened(RegisterWorld.HEADINGS + "1;2024-03-05;2024-04-01;Annat;a;nej\n");
        world.clock.set("2026-11-20T20:00:00Z");
        world.store.change(one.id(), now -> now.dropped(world.clock.instant()));
        assertThat(world.register().work().stuckSince()).isEmpty();

        world.clock.set("2026-11-20T20:15:01Z");

        assertThat(world.register().work().stuckSince()).contains(Instant.parse("2026-11-20T20:00:00Z"));
    }

    @Test
    void anImportThatCannotGoOnCanBeTakenBackAndNothingOfItsFileIsLeft() {
        var stuck = stuck();
        catchThrowable(() -> world.register().work().look());
        assertThat(world.reports.all()).hasSize(1);
        assertThat(world.now(stuck).isRevocable(world.clock.instant())).isTrue();

        assertThat(world.register().desk().revoke(world.now(stuck), "ciso")).isTrue();
        world.clock.set("2026-11-20T16:01:00Z");
        world.register().work().look();

        assertThat(world.now(stuck).state()).isEqualTo(State.UNDONE);
        assertThat(world.reports.all())
                .singleElement()
                .satisfies(report -> assertThat(report.erasure().isWithdrawn()).isTrue());
        assertThat(world.store.taken).isEmpty();
        assertThat(world.store.parts).isEmpty();
        assertThat(world.safe.vault().isErased(stuck.id().sealedAs())).isTrue();
    }

    @Test
    void whoeverWorksAtItWhenItIsTakenBackLeavesNoRowBehind() {
        var one = begun("1;2024-03-05;2024-04-01;Annat;a;nej\n");
        world.whenNumbered = () -> {
            world.whenNumbered = () -> {};
            world.register().desk().revoke(world.now(one), "ciso");
            world.clock.set("2026-11-20T16:01:00Z");
            // Another process takes it back to its end while the first one is in the middle of a row.
            world.register().work().look();
            assertThat(world.now(one).state()).isEqualTo(State.UNDONE);
        };

        world.register().work().look();

        assertThat(world.now(one).state()).isEqualTo(State.UNDONE);
        assertThat(world.reports.all())
                .allSatisfy(report -> assertThat(report.erasure().isWithdrawn()).isTrue());
        assertThat(world.store.taken).isEmpty();
    }

    @Test
    void afterAKillAnotherProcessGoesOnSoonAndThePageSaysThatItWaits() {
        var one = begun("1;2024-03-05;2024-04-01;Annat;a;nej\n");
        world.store.change(one.id(), now -> now.claimed("killed", world.clock.instant()));

        world.clock.set("2026-11-20T16:00:10Z");
        assertThat(world.now(one).waitingSince(world.clock.instant())).isEmpty();
        world.clock.set("2026-11-20T16:00:20Z");
        world.register().work().look();
        assertThat(world.now(one).state()).isEqualTo(State.IMPORTING);
        assertThat(world.now(one).waitingSince(world.clock.instant())).contains(Instant.parse("2026-11-20T16:00:00Z"));

        world.clock.set("2026-11-20T16:00:21Z");
        world.register().work().look();

        assertThat(world.now(one).state()).isEqualTo(State.IMPORTED);
        assertThat(world.now(one).waitingSince(world.clock.instant())).isEmpty();
    }
}
