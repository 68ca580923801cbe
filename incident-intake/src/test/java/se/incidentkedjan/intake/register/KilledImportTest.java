package se.incidentkedjan.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.intake.register.Import.State;

/** A process is killed at each single call of a store, one after the other, and another one goes on. */
class KilledImportTest {

    private static final String FILE = RegisterWorld.HEADINGS
            + "1;2024-03-05;2024-04-01;Annat;ord 1;nej\n"
            + "1;2024-03-05;2024-04-01;Annat;ord 1;nej\n"
            + "2;i fjol;2024-04-01;Annat;ord 2;nej\n"
            + "3;2023-03-05;2024-04-01;Annat;ord 3;nej\n"
            + ";2024-03-05;2024-04-01;Annat;ord 4;nej\n";

    /** Kills at every call there is; how many there are is found on the way. */
    private static int atEveryCall(Consumer<RegisterWorld> before, Consumer<RegisterWorld> after) {
        int answers = 0;
        while (true) {
            var world = new RegisterWorld();
            before.accept(world);
            world.store.answers = answers;
            var isKilled = isKilled(world);
            world.store.answers = Integer.MAX_VALUE;
            world.clock.set("2026-11-20T16:00:21Z");
            world.register().work().look();
            after.accept(world);
            if (!isKilled) {
                return answers;
            }
            answers++;
        }
    }

    private static boolean isKilled(RegisterWorld world) {
        try {
            world.register().work().look();
            return false;
        } catch (RegisterInMemory.Killed e) {
            return true;
        } catch (ImportStopped e) {
            return true;
        }
    }

    private static Import only(RegisterWorld world) {
        return world.store.imports.values().iterator().next();
    }

    @Test
    void whereverAnImportIsKilledEachRowComesOnce() {
        int calls =
                atEveryCall(world -> world.register().desk().begin(world.opened(FILE), RegisterWorld.OWNER), world -> {
                    assertThat(only(world).state()).isEqualTo(State.IMPORTED);
                    assertThat(only(world).progress()).isEqualTo(new Import.Progress(3, 1, 1, 0));
                    assertThat(world.reports.all())
                            .extracting(world::words)
                            .containsExactlyInAnyOrder(
                                    "Tidigare nummer: 1\nord 1", "Tidigare nummer: 3\nord 3", "ord 4");
                    assertThat(world.store.parts).isEmpty();
                });

        assertThat(calls).isGreaterThan(15);
    }

    @Test
    void whereverTakingBackIsKilledEachReportIsWithdrawn() {
        int calls = atEveryCall(
                world -> {
                    var one = world.done(FILE);
                    world.register().desk().revoke(one, "ciso");
                },
                world -> {
                    assertThat(only(world).state()).isEqualTo(State.UNDONE);
                    assertThat(world.reports.all()).hasSize(3).allSatisfy(report -> {
                        assertThat(report.erasure().isWithdrawn()).isTrue();
                        assertThat(world.words(report)).isEqualTo("erased");
                    });
                    assertThat(world.store.taken).isEmpty();
                });

        assertThat(calls).isGreaterThan(8);
    }
}
