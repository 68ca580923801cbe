package se.incidentkedjan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void theFarEndOfAHundredIsTheLastButOne() {
        var hundred = IntStream.rangeClosed(1, 100).mapToObj(Double::valueOf).toList();

        assertThat(Quantiles.of(hundred)).isEqualTo(new Quantiles(50, 95, 99));
    }

    @Test
    void ofASingleOneEverythingIsThatOne() {
        assertThat(Quantiles.of(List.of(7.0))).isEqualTo(new Quantiles(7, 7, 7));
    }

    @Test
    void nothingMeasuredIsNoFigure() {
        assertThatThrownBy(() -> Quantiles.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMedianOfTwoIsBetweenThem() {
        assertThat(Quantiles.median(10, 20)).isEqualTo(15);
        assertThat(Quantiles.median(30, 10, 20)).isEqualTo(20);
    }
}
