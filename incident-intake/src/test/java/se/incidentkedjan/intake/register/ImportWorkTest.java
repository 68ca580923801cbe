package se.incidentkedjan.intake.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.intake.register.Import.State;
import se.incidentkedjan.intake.report.Report;

class ImportWorkTest {

    private final RegisterWorld world = new RegisterWorld();

    private static String rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(row -> row + ";2024-03-05;2024-04-01;Annat;ord " + row + ";nej\n")
                .collect(Collectors.joining("", RegisterWorld.HEADINGS, ""));
    }

    @Test
    void eachRowBecomesAReportOfTheYearItCameAndNobodyGetsAReceipt() {
        var one = world.done(
                RegisterWorld.HEADINGS
                        + "A1;2023-03-05;2023-04-01;Annat;Ring 070-1740605;nej\nA2;2024-03-05;2024-04-01;Nätfiske;x@y.example;nej\n");

        assertThat(one.state()).isEqualTo(State.IMPORTED);
        assertThat(one.progress()).isEqualTo(new Import.Progress(2, 0, 0, 0));
        assertThat(world.reports.all())
                .extracting(report -> report.reference().toString())
                .containsExactly("2023-000001", "2024-000001");
        assertThat(world.reports.all()).allSatisfy(report -> {
            assertThat(report.channel()).isEqualTo(Channel.IMPORT);
            assertThat(report.receiptWanted()).isFalse();
            assertThat(report.reporter()).isNull();
            assertThat(report.imported()).isNotNull();
            assertThat(report.alike()).isEmpty();
        });
        assertThat(world.reports.all())
                .extracting(world::words)
                .containsExactly("Tidigare nummer: A1\nRing [telefonnummer]", "Tidigare nummer: A2\nx@y.example");
    }

    @Test
    void whenItIsDoneNothingOfTheFileIsLeft() {
        var one = world.done(rows(3));

        assertThat(world.store.parts).isEmpty();
        assertThat(one.plan()).isNull();
        assertThat(world.safe.vault().isErased(one.id().sealedAs())).isTrue();
    }

    @Test
    void pressingTwiceBeginsOnceAndTheSameFileAgainBringsNothing() {
        var one = world.opened(rows(3));
        world.register().desk().begin(one, "first");
        world.register().desk().begin(one, "second");
        assertThat(world.now(one).turning().by()).isEqualTo("first");
        world.register().work().look();
        world.register().work().look();

        assertThat(world.preview(world.opened(rows(4))))
                .extracting(Preview::ready, Preview::already)
                .containsExactly(1, 3);
        assertThat(world.done(rows(4)).progress()).isEqualTo(new Import.Progress(1, 0, 3, 0));
        assertThat(world.reports.all()).hasSize(4);
    }

    @Property(tries = 60)
    void whereverItIsKilledNoRowIsLostAndNoneComesTwice(
            @ForAll @IntRange(min = 1, max = 250) int count, @ForAll @IntRange(max = 900) int answers) {
        var its = new RegisterWorld();
        var one = its.opened(rows(count));
        its.register().desk().begin(one, RegisterWorld.OWNER);
        its.store.answers = answers;
        var killed = catchThrowable(() -> its.register().work().look());
        its.store.answers = Integer.MAX_VALUE;
        its.clock.set("2026-11-20T16:10:00Z");

        its.register().work().look();

        assertThat(killed instanceof ImportStopped stopped ? stopped.failure() : killed)
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        why -> assertThat(why).isInstanceOf(RegisterInMemory.Killed.class));
        assertThat(its.now(one).state()).isEqualTo(State.IMPORTED);
        assertThat(its.now(one).progress()).isEqualTo(new Import.Progress(count, 0, 0, 0));
        assertThat(its.reports.all())
                .extracting(its::words)
                .doesNotHaveDuplicates()
                .hasSize(count);
        assertThat(its.store.parts).isEmpty();
    }

    @Property(tries = 100)
    void everyRowIsAccountedForAsThePreviewSaid(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 6) Integer> kinds) {
        var its = new RegisterWorld();
        var csv = new StringBuilder(RegisterWorld.HEADINGS);
        for (int row = 0; row < kinds.size(); row++) {
            csv.append(
                    switch (kinds.get(row)) {
                        case 0 -> "same;2024-03-05;2024-04-01;Annat;a;nej\n";
                        case 1 -> ";2024-03-05;2024-04-01;Annat;utan nummer;nej\n";
                        case 2 -> row + ";2024-03-05;;Annat;a;nej\n";
                        case 3 -> row + ";nonsens;2024-04-01;Marsvin;a;kanske\n";
                        case 4 -> row + ";2026-11-19;2026-11-20;Annat;a;ja\n";
                        default -> row + ";2024-03-05;2024-04-01;Annat;a;nej\n";
                    });
        }
        var one = its.opened(csv.toString());
        var preview = its.preview(one);
        its.register().desk().begin(one, RegisterWorld.OWNER);
        its.register().work().look();

        var progress = its.now(one).progress();
        assertThat(progress.done())
                .isEqualTo(kinds.size())
                .isEqualTo(its.now(one).rows());
        assertThat(progress).isEqualTo(new Import.Progress(preview.ready(), preview.refused(), preview.already(), 0));
        assertThat(its.reports.all()).hasSize(preview.ready());
    }

    @Property(tries = 40)
    void undoingWithdrawsEveryReportWhereverItIsKilled(
            @ForAll @IntRange(min = 1, max = 150) int count, @ForAll @IntRange(max = 30) int answers) {
        var its = new RegisterWorld();
        var one = its.done(rows(count));
        assertThat(its.register().desk().revoke(one, "ciso")).isTrue();
        its.store.answers = answers;
        catchThrowable(() -> its.register().work().look());
        its.store.answers = Integer.MAX_VALUE;
        its.clock.set("2026-11-20T16:10:00Z");

        its.register().work().look();

        assertThat(its.now(one).state()).isEqualTo(State.UNDONE);
        assertThat(its.now(one).progress().withdrawn()).isEqualTo(count);
        assertThat(its.reports.all()).hasSize(count).allSatisfy(report -> {
            assertThat(report.erasure().isWithdrawn()).isTrue();
            assertThat(its.words(report)).isEqualTo("erased");
        });
        assertThat(its.store.taken).isEmpty();
    }

    @Test
    void whatIsUndoneCanBeTakenAgainUnderNewNumbers() {
        var one = world.done(rows(2));
        world.register().desk().revoke(one, "ciso");
        world.register().work().look();

        assertThat(world.done(rows(2)).progress().imported()).isEqualTo(2);
        assertThat(world.reports.all().stream().filter(report -> !report.isErased()))
                .extracting(Report::reference)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void afterThirtyDaysItStays() {
        var one = world.done(rows(1));
        world.clock.set("2026-12-20T16:00:01Z");

        assertThat(world.register().desk().revoke(one, "ciso")).isFalse();
        world.register().work().look();
        assertThat(world.now(one).state()).isEqualTo(State.IMPORTED);
    }

    @Test
    void whatNobodyGoesOnWithIsErasedAfterADayAndOnlyItsOwnerSeesItBefore() {
        var one = world.opened(rows(1));
        var desk = world.register().desk();
        assertThat(desk.open(one.id(), "somebody-else")).isEmpty();
        assertThat(desk.open(one.id(), RegisterWorld.OWNER)).isPresent();
        world.clock.set("2026-11-21T16:00:00Z");
        world.register().work().look();
        assertThat(desk.open(one.id(), RegisterWorld.OWNER)).isPresent();

        world.clock.set("2026-11-21T16:00:01Z");
        world.register().work().look();

        assertThat(world.store.imports).isEmpty();
        assertThat(world.store.parts).isEmpty();
        assertThat(world.safe.vault().isErased(one.id().sealedAs())).isTrue();
    }

    @Test
    void twoWorkersDoNotWorkAtTheSameImportUntilOneHasBeenSilent() {
        var one = world.opened(rows(150));
        world.register().desk().begin(one, RegisterWorld.OWNER);
        world.store.change(one.id(), now -> now.claimed("another", world.clock.instant()));

        world.register().work().look();
        assertThat(world.reports.all()).isEmpty();

        world.clock.set("2026-11-20T16:00:21Z");
        world.register().work().look();
        assertThat(world.reports.all()).hasSize(150);
    }

    @Test
    void aRowIsTheSameIncidentAlwaysAndAnotherInEveryOtherImport() {
        var one = world.opened(rows(1)).id();
        var other = world.opened(rows(1)).id();

        assertThat(one.incident(2)).isEqualTo(one.incident(2)).isNotIn(one.incident(3), other.incident(2));
        assertThat(one.incident(2).value().version()).isEqualTo(7);
        assertThat(one.incident(2).value().variant()).isEqualTo(2);
    }
}
