package se.incidentkedjan.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.reporting.disclosure.Figure;

class TrendTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, NO_CLEAR_CHANGE",
        "3, 0, NO_CLEAR_CHANGE",
        "8, 0, MORE",
        "12, 10, NO_CLEAR_CHANGE",
        "130, 100, MORE",
        "100, 130, FEWER",
        "1010, 1000, NO_CLEAR_CHANGE",
    })
    void aChangeIsOneOnlyWhenItIsMoreThanChance(long now, long before, Trend trend) {
        assertThat(Trend.of(Figure.of(now), Figure.of(before))).isEqualTo(trend);
    }

    @Test
    void whatIsKeptBackIsNotCompared() {
        assertThat(Trend.of(Figure.HIDDEN, Figure.of(7))).isEqualTo(Trend.NOT_TOLD);
        assertThat(Trend.of(Figure.of(7), Figure.HIDDEN)).isEqualTo(Trend.NOT_TOLD);
    }

    @Property
    void theOtherWayRoundIsTheOtherWayRound(
            @ForAll @LongRange(max = 100_000) long one, @ForAll @LongRange(max = 100_000) long other) {
        var there = Trend.of(Figure.of(one), Figure.of(other));
        var back = Trend.of(Figure.of(other), Figure.of(one));

        assertThat(back)
                .isEqualTo(
                        switch (there) {
                            case MORE -> Trend.FEWER;
                            case FEWER -> Trend.MORE;
                            default -> there;
                        });
    }

    /** As the report says: of twenty comparisons of what has not changed, about one comes out as a change. */
    @ParameterizedTest
    @CsvSource({"10", "40", "300"})
    void chanceIsTakenForAChangeAboutOnceInTwenty(int mean) {
        var random = new Random(7);
        int changes = 0;
        for (int i = 0; i < 20_000; i++) {
            var trend = Trend.of(Figure.of(poisson(random, mean)), Figure.of(poisson(random, mean)));
            changes += trend == Trend.NO_CLEAR_CHANGE ? 0 : 1;
        }

        assertThat(changes / 20_000.0).isBetween(0.035, 0.065);
    }

    private static long poisson(Random random, double mean) {
        double left = mean;
        long count = -1;
        while (left >= 0) {
            left += Math.log(1 - random.nextDouble());
            count++;
        }
        return count;
    }
}
