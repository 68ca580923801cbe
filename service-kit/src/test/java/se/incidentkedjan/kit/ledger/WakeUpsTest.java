package se.incidentkedjan.kit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.testing.SettableClock;

class WakeUpsTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T15:45:00Z"));
    private final WakeUps wakeUps = new WakeUps(clock);
    private final Set<IncidentId> woken = new HashSet<>();
    private int searches;

    @Test
    void whoeverIsDueIsWokenOnceAndNobodyElse() {
        wakeUps.register("cases", woken::addAll, now -> Set.of());
        wakeUps.at("cases", clock.instant().plusSeconds(10), incident(1));
        wakeUps.at("cases", clock.instant().plusSeconds(20), incident(2));

        clock.turn(Duration.ofSeconds(10));
        wakeUps.tick();

        assertThat(woken).containsExactly(incident(1));
        woken.clear();
        wakeUps.tick();
        assertThat(woken).isEmpty();
    }

    @Test
    void aLargeBacklogInTheStoreIsNotLeftWaitingForTheNextOrdinarySearch() {
        wakeUps.register("cases", woken::addAll, now -> {
            searches++;
            return incidents(WakeUps.MOST_AT_ONCE);
        });

        wakeUps.tick();
        clock.turn(Duration.ofSeconds(5));
        wakeUps.tick();

        assertThat(searches).isEqualTo(2);
    }

    @Test
    void aStoreWithLittleInItIsSearchedSeldom() {
        wakeUps.register("cases", woken::addAll, now -> {
            searches++;
            return incidents(1);
        });

        wakeUps.tick();
        clock.turn(Duration.ofSeconds(5));
        wakeUps.tick();

        assertThat(searches).isEqualTo(1);
    }

    @Test
    void soManyThatTheyWouldFillTheMemoryAreLeftToTheStoreUnlessTheyAreSoonDue() {
        wakeUps.register("cases", woken::addAll, now -> Set.of());
        for (int number = 0; number < WakeUps.MOST_IN_MEMORY + 5; number++) {
            wakeUps.at("cases", clock.instant().plus(Duration.ofHours(12)), incident(number));
        }
        assertThat(wakeUps.inMemory()).isEqualTo(WakeUps.MOST_IN_MEMORY);

        wakeUps.at("cases", clock.instant().plusSeconds(10), incident(-1));
        clock.turn(Duration.ofSeconds(10));
        wakeUps.tick();
        assertThat(woken).containsExactly(incident(-1));
    }

    @Test
    void whatShouldHaveBeenDoneLongAgoIsSeen() {
        var due = clock.instant();
        wakeUps.register("cases", woken::addAll, until -> due.isAfter(until) ? Set.of() : incidents(3));
        var check = new LateCheck(wakeUps);

        clock.turn(Duration.ofSeconds(119));
        assertThat(check.look()).isEmpty();
        clock.turn(Duration.ofSeconds(1));
        assertThat(check.look())
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("3 ärenden"));
    }

    private static IncidentId incident(long number) {
        return new IncidentId(new UUID(1, number));
    }

    /** They wait for an instant of a time that has been taken back, and decide themselves what that means. */
    @Test
    void everyoneIsWokenWhenTheClockHasBeenSetBack() {
        wakeUps.register(
                "cases",
                woken::addAll,
                until -> until.isAfter(clock.instant().plus(Duration.ofDays(1))) ? Set.of(incident(2)) : Set.of());
        wakeUps.at("cases", clock.instant().plus(Duration.ofMinutes(30)), incident(1));
        wakeUps.tick();
        assertThat(woken).isEmpty();

        clock.turn(Duration.ofSeconds(-50));
        wakeUps.tick();
        assertThat(woken).as("a little is nothing").isEmpty();
        clock.turn(Duration.ofHours(-6));
        wakeUps.tick();
        assertThat(woken).containsExactlyInAnyOrder(incident(1), incident(2));

        woken.clear();
        wakeUps.tick();
        assertThat(woken).isEmpty();
    }

    private static Set<IncidentId> incidents(int howMany) {
        return LongStream.range(0, howMany).mapToObj(WakeUpsTest::incident).collect(Collectors.toSet());
    }
}
