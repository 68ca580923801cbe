package se.incidentkedjan.documents.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Chart;
import se.incidentkedjan.documents.Chart.Series;
import se.incidentkedjan.documents.SampleReport;

class DrawingTest {

    private static final double PAGE = 17.5;
    private static final double SHEET = 56;

    @Test
    void twoYearsStandOnOneScale() {
        Chart chart = bars(Series.of("2026", Cell.of(10)), Series.of("2025", Cell.of(40)));

        List<Mark.Bar> bars = figures(drawn(chart, PAGE));

        assertThat(bars).extracting(Mark.Bar::fill).containsExactly(Mark.Fill.SOLID, Mark.Fill.OUTLINED);
        assertThat(bars.getFirst().width().percent() * 4)
                .isCloseTo(bars.getLast().width().percent(), within(0.001));
        assertThat(bars).extracting(bar -> bar.x().percent()).containsOnly(0.0);
    }

    @Test
    void aHiddenFigureAnUnknownOneAndZeroAreToldApart() {
        Drawing hidden = drawn(bars(Series.of("2026", Cell.hidden())), PAGE);
        Drawing unknown = drawn(bars(Series.of("2026", Cell.EMPTY)), PAGE);
        Drawing zero = drawn(bars(Series.of("2026", Cell.of(0))), PAGE);

        assertThat(figures(hidden)).extracting(Mark.Bar::fill).containsExactly(Mark.Fill.HATCHED);
        assertThat(words(hidden)).contains("dold").doesNotContain("0");
        assertThat(figures(unknown)).isEmpty();
        assertThat(words(unknown)).contains("uppgift saknas").doesNotContain("0", "dold");
        assertThat(figures(zero)).isEmpty();
        assertThat(words(zero)).contains("0").doesNotContain("dold", "uppgift saknas");
    }

    @Test
    void theStubOfAHiddenFigureTellsNothingOfItsSize() {
        Chart small = bars(Series.of("2026", Cell.hidden()), Series.of("2025", Cell.of(1)));
        Chart large = bars(Series.of("2026", Cell.hidden()), Series.of("2025", Cell.of(99)));

        assertThat(stub(small).width()).isEqualTo(stub(large).width());
    }

    @Test
    void columnsExplainTheirSignsWhereTheyOccur() {
        assertThat(words(drawn(SampleReport.months(), PAGE))).contains("–", "– dold", "?", "? uppgift saknas");
        assertThat(words(drawn(SampleReport.twoYears(), PAGE)))
                .doesNotContain("–", "– dold", "?", "? uppgift saknas")
                .contains("Dataskydd", "Cybersäkerhet");
    }

    @Test
    void theScaleOfColumnsBeginsAtZeroAndNothingIsAboveIt() {
        Drawing drawing = drawn(SampleReport.months(), SHEET);
        double ground = strongest(drawing).fromY();
        double top = drawing.marks().stream()
                .filter(Mark.Rule.class::isInstance)
                .map(Mark.Rule.class::cast)
                .mapToDouble(Mark.Rule::fromY)
                .min()
                .orElseThrow();

        assertThat(words(drawing)).contains("0", "5", "10", "15");
        assertThat(figures(drawing)).isNotEmpty().allSatisfy(bar -> {
            assertThat(bar.y() + bar.height()).isCloseTo(ground, within(0.001));
            assertThat(bar.y()).isGreaterThanOrEqualTo(top - 0.001);
        });
    }

    @Test
    void figuresStandAboveColumnsOnlyWhereAllHaveRoom() {
        assertThat(words(drawn(SampleReport.months(), SHEET))).contains("13");
        assertThat(words(drawn(SampleReport.twoYears(), PAGE))).doesNotContain("40,0");
    }

    @Test
    void twentyFourMonthsFitAPhone() {
        Drawing drawing = drawn(SampleReport.twoYears(), PAGE);

        assertThat(drawing.marks().stream().filter(Mark.Bar.class::isInstance).map(Mark.Bar.class::cast))
                .filteredOn(bar -> bar.width().percent() > 0)
                .hasSize(48)
                .allSatisfy(bar -> {
                    assertThat(bar.x().percent() + bar.width().percent()).isLessThanOrEqualTo(100);
                    // Of 280 pixels.
                    assertThat(bar.width().percent() * 2.8).isGreaterThan(3);
                });
        assertThat(words(drawing)).contains("jan 25").doesNotContain("feb 25");
    }

    @ParameterizedTest
    @ValueSource(doubles = {PAGE, SHEET})
    void noWordsStandOutsideTheDrawing(double width) {
        for (Chart chart : List.of(SampleReport.boards(), SampleReport.months(), SampleReport.twoYears())) {
            Drawing drawing = drawn(chart, width);
            for (Mark mark : drawing.marks()) {
                if (mark instanceof Mark.Words words) {
                    double wide = words.size() * Lines.width(words.text());
                    double at = width * words.percent() / 100 + words.em();
                    double begin = switch (words.side()) {
                        case AFTER -> at;
                        case AROUND -> at - wide / 2;
                        case BEFORE -> at - wide;
                    };
                    assertThat(begin).as(words.text()).isGreaterThan(-0.4);
                    assertThat(begin + wide).as(words.text()).isLessThan(width + 0.4);
                    assertThat(words.y()).isBetween(0.5, drawing.height());
                }
            }
        }
    }

    @Test
    void aLongNameIsBrokenAndThenCutAndStandsWholeInTheTable() {
        Drawing drawing = drawn(SampleReport.boards(), PAGE);

        assertThat(words(drawing))
                .contains("Gymnasie- och", "vuxenutbildningsnämnden")
                .anyMatch(text -> text.endsWith("…"));
        assertThat(SampleReport.boards().table().rows())
                .extracting(row -> row.cells().getFirst())
                .contains(Cell.of(SampleReport.BOARDS.get(4)));
    }

    @Test
    void ofManyNamesTheFirstAreDrawnAndItIsSaid() {
        List<String> names =
                IntStream.rangeClosed(1, 31).mapToObj(i -> "Enhet " + i).toList();
        Chart chart = Chart.bars(
                "Enheter",
                "Alla lika.",
                "Enhet",
                "antal",
                names,
                new Series("2026", Collections.nCopies(31, Cell.of(2))));

        assertThat(figures(drawn(chart, SHEET))).hasSize(24);
        assertThat(words(drawn(chart, SHEET))).contains("De första 24 av 31 är ritade; alla står i tabellen.");
        assertThat(drawn(chart, SHEET).words())
                .isEqualTo("Alla lika. De första 24 av 31 är ritade; alla står i tabellen.");
        assertThat(chart.table().rows()).hasSize(31);
    }

    @Test
    void onALowSheetAsManyAreDrawnAsHaveRoom() {
        List<String> names =
                IntStream.rangeClosed(1, 20).mapToObj(i -> "Enhet " + i).toList();
        Chart chart = Chart.bars(
                "Enheter",
                "Alla lika.",
                "Enhet",
                "antal",
                names,
                new Series("2026", Collections.nCopies(20, Cell.of(2))),
                new Series("2025", Collections.nCopies(20, Cell.of(2))));

        Drawing low = Drawing.of(chart, SHEET, 30);
        assertThat(low.height()).isBetween(25.0, 30.0);
        assertThat(figures(low)).hasSizeBetween(12, 20);
        assertThat(low.words()).contains("De första " + figures(low).size() / 2 + " av 20 är ritade");
    }

    @Test
    void aChartOfNothingSaysSo() {
        Chart chart = Chart.columns("Inget", "Inget har hänt.", "Månad", "antal", List.of(), Series.of("2026"));

        assertThat(words(drawn(chart, PAGE))).contains("Det finns inga uppgifter att visa.");
    }

    private static Drawing drawn(Chart chart, double width) {
        return Drawing.of(chart, width, Double.MAX_VALUE);
    }

    private static Chart bars(Series... series) {
        return Chart.bars("Titel", "Beskrivning.", "Nämnd", "antal", List.of("Socialnämnden"), series);
    }

    /** Bars and columns but not the patterns of the legend, which stand in em. */
    private static List<Mark.Bar> figures(Drawing drawing) {
        double ground = strongest(drawing).fromY();
        boolean lying = strongest(drawing).fromX() == strongest(drawing).toX();
        return drawing.marks().stream()
                .filter(Mark.Bar.class::isInstance)
                .map(Mark.Bar.class::cast)
                .filter(bar -> lying ? bar.y() >= ground : bar.width().em() == 0)
                .toList();
    }

    private static Mark.Bar stub(Chart chart) {
        return figures(drawn(chart, PAGE)).stream()
                .filter(bar -> bar.fill() == Mark.Fill.HATCHED)
                .findFirst()
                .orElseThrow();
    }

    private static Mark.Rule strongest(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Rule.class::isInstance)
                .map(Mark.Rule.class::cast)
                .filter(Mark.Rule::strong)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Words.class::isInstance)
                .map(mark -> ((Mark.Words) mark).text())
                .toList();
    }
}
