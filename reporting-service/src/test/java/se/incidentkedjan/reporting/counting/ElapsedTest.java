package se.incidentkedjan.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ElapsedTest {

    private static final int TRIES = 20_000;

    @Test
    void whatIsToldIsAtMostFivePerCentFromWhatWas() {
        var random = new Random(5);
        for (int i = 0; i < TRIES; i++) {
            // From a second to thirty years, as many short ones as long ones.
            var seconds = Math.exp(random.nextDouble() * Math.log(9.5e8));
            var told = Elapsed.of(Duration.ofMillis((long) (seconds * 1000))).seconds();

            assertThat((double) told).as("%f seconds", seconds).isCloseTo(seconds, within(seconds * 0.0501 + 0.5));
        }
    }

    @Test
    void aLongerTimeIsNeverToldAsAShorterOne() {
        var before = Elapsed.of(Duration.ZERO);
        for (long millis = 1; millis < 1_000_000_000L; millis += 1 + millis / 50) {
            var next = Elapsed.of(Duration.ofMillis(millis));
            assertThat(next.step()).isGreaterThanOrEqualTo(before.step());
            before = next;
        }
    }

    @Test
    void aSecondOrLessCountsAsAtOnceAlsoWhereTwoClocksDisagree() {
        assertThat(Elapsed.of(Duration.ofDays(-3)).step()).isZero();
        assertThat(Elapsed.of(Duration.ofSeconds(1)).seconds()).isEqualTo(1);
    }
}
