package se.incidentkedjan.escalation.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GrowingCountsTest {

    @Test
    void theyGrowEverFurtherApart() {
        assertThat(LongStream.iterate(GrowingCounts.after(1), GrowingCounts::after)
                        .limit(8))
                .containsExactly(10L, 30L, 100L, 300L, 1000L, 3000L, 10_000L, 30_000L);
    }

    @Test
    void whoeverHeardOfACountInBetweenHearsOfTheNextOne() {
        assertThat(GrowingCounts.after(9)).isEqualTo(10);
        assertThat(GrowingCounts.after(10)).isEqualTo(30);
        assertThat(GrowingCounts.after(137)).isEqualTo(300);
        assertThat(GrowingCounts.after(0)).isEqualTo(10);
    }
}
