package se.incidentkedjan.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MovableClockTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final Hands hands = new Hands();
    private final MovableClock clock = new MovableClock(hands);

    @Test
    void showsTheRealTimeUntilItIsSetBack() {
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void runsOnFromWhereItWasSet() {
        clock.startAt(NOW.minus(Duration.ofDays(365)));
        hands.now = NOW.plusSeconds(3);
        assertThat(clock.instant()).isEqualTo(NOW.minus(Duration.ofDays(365)).plusSeconds(3));
    }

    @Test
    void isNeverMovedBackwards() {
        clock.startAt(NOW.minus(Duration.ofDays(10)));
        clock.moveTo(NOW.minus(Duration.ofDays(5)));
        clock.moveTo(NOW.minus(Duration.ofDays(7)));
        assertThat(clock.instant()).isEqualTo(NOW.minus(Duration.ofDays(5)));
    }

    @Test
    void isNeverAheadOfTheRealTime() {
        clock.startAt(NOW.minus(Duration.ofDays(10)));
        clock.moveTo(NOW.plusSeconds(60));
        assertThat(clock.instant()).isEqualTo(NOW);
        clock.startAt(NOW.plusSeconds(60));
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void theSameClockInAnotherZoneIsMovedWithIt() {
        var inSweden = clock.withZone(ZoneId.of("Europe/Stockholm"));
        clock.startAt(NOW.minus(Duration.ofDays(10)));
        assertThat(inSweden.instant()).isEqualTo(NOW.minus(Duration.ofDays(10)));
        clock.followRealTime();
        assertThat(inSweden.instant()).isEqualTo(NOW);
    }

    private static final class Hands extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
