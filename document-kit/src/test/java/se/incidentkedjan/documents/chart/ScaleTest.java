package se.incidentkedjan.documents.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Chart;

class ScaleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0      | 0, 1
                    1      | 0, 1
                    3      | 0, 1, 2, 3
                    4      | 0, 1, 2, 3, 4
                    5      | 0, 2, 4, 6
                    13     | 0, 5, 10, 15
                    100    | 0, 50, 100
                    101    | 0, 50, 100, 150
                    0.8    | 0, 0.2, 0.4, 0.6, 0.8
                    """)
    void stepsAreRound(BigDecimal largest, String steps) {
        Cell figure = largest.scale() == 0 ? Cell.of(largest.longValueExact()) : Cell.of(largest);

        assertThat(steps(figure)).extracting(BigDecimal::toPlainString).containsExactly(steps.split(", ", -1));
    }

    @Property
    void noWholeFigureIsAboveItsScaleAndTheStepsAreFewAndWhole(
            @ForAll @LongRange(max = 1_000_000_000_000L) long figure) {
        List<BigDecimal> steps = steps(Cell.of(figure));

        assertThat(steps.getLast()).isGreaterThanOrEqualTo(BigDecimal.valueOf(figure));
        assertThat(steps)
                .hasSizeBetween(2, 5)
                .allSatisfy(step -> assertThat(step.scale()).isZero());
    }

    @Property
    void noMeasureIsAboveItsScale(@ForAll @BigRange(min = "0.001", max = "100000") @Scale(3) BigDecimal figure) {
        List<BigDecimal> steps = steps(Cell.of(figure));

        assertThat(steps.getLast()).isGreaterThanOrEqualTo(figure);
        assertThat(steps).hasSizeBetween(2, 5);
    }

    private static List<BigDecimal> steps(Cell figure) {
        return se.incidentkedjan.documents.chart.Scale.of(Chart.columns(
                        "Titel", "Beskrivning.", "Månad", "antal", List.of("jan"), Chart.Series.of("2026", figure)))
                .steps();
    }
}
