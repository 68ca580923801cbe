package se.incidentkedjan.localstack.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnedClockTest {

    private static final Instant NOON = Instant.parse("2029-06-01T12:00:00Z");
    private static final Clock REAL = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void everyoneWithTheSameFileSeesHowFarItIsTurnedForwardAndBack() {
        var mine = TurnedClock.of(folder.resolve("clock"), REAL);
        var yours = TurnedClock.of(folder.resolve("clock"), REAL);
        assertThat(yours.instant()).isEqualTo(NOON);

        mine.turn(Duration.ofHours(6));

        assertThat(yours.instant()).isEqualTo(NOON.plus(Duration.ofHours(6)));
        assertThat(yours.withZone(ZoneId.of("Europe/Stockholm")).instant()).isEqualTo(yours.instant());

        yours.turn(Duration.ofHours(-7));

        assertThat(mine.instant()).isEqualTo(NOON.minus(Duration.ofHours(1)));
        assertThat(TurnedClock.of(folder.resolve("clock"), REAL).instant()).isEqualTo(mine.instant());
    }
}
