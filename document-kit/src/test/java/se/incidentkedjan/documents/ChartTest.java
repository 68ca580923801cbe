package se.incidentkedjan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.documents.Chart.Series;

class ChartTest {

    @Test
    void allItsFiguresAreATable() {
        Table table = SampleReport.boards().table();

        assertThat(table.title()).isEqualTo("Incidenter per nämnd");
        assertThat(table.columns())
                .extracting(Column::titleWithZone)
                .containsExactly("Nämnd", "2026 (antal incidenter)", "2025 (antal incidenter)");
        assertThat(table.rows())
                .contains(
                        Row.of(Cell.of("Socialnämnden"), Cell.of(31), Cell.of(22)),
                        Row.of(Cell.of("Gymnasie- och vuxenutbildningsnämnden"), Cell.hidden(), Cell.of(6)),
                        Row.of(Cell.of("Överförmyndarnämnden"), Cell.EMPTY, Cell.EMPTY));
        assertThat(table.notes()).containsExactly("Tom ruta: uppgiften är inte känd.");
    }

    @Test
    void figuresWithDecimalsMakeAColumnOfDecimals() {
        Table table = columns(Series.of("2026", Cell.of(new BigDecimal("2.5")), Cell.of(3)))
                .table();

        assertThat(table.columns().getLast().kind()).isEqualTo(Column.Kind.DECIMAL);
        assertThat(table.rows())
                .extracting(row -> row.cells().getLast())
                .containsExactly(Cell.of(new BigDecimal("2.5")), Cell.of(BigDecimal.valueOf(3)));
        assertThat(table.notes()).isEmpty();
    }

    @Test
    void whatCannotBeDrawnIsRefusedInWords() {
        refused("has 1 figures in «2026» for 2 labels", Series.of("2026", Cell.of(1)));
        refused("figure that cannot be drawn", Series.of("2026", Cell.of(1), Cell.of(-1)));
        refused("figure that cannot be drawn", Series.of("2026", Cell.of(1), Cell.of("2")));
        refused("have no names of their own", series("2026"), series("2026"));
        refused("have no names of their own", series(" "));
        refused("has 0 rows of figures");
        refused("has 3 rows of figures", series("a"), series("b"), series("c"));
    }

    @Test
    void aChartThatIsNotDescribedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chart.bars("Titel", " ", "Nämnd", "antal", List.of("a", "b"), series("2026")))
                .withMessageContaining("lacks words");
    }

    @Test
    void moreColumnsThanHaveRoomAreRefused() {
        List<String> days = Collections.nCopies(25, "dag");
        Series many = new Series("2026", Collections.nCopies(25, Cell.of(1)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chart.columns("Titel", "Text.", "Dag", "antal", days, many))
                .withMessageContaining("has 25 columns, and 24 have room");
    }

    private static void refused(String why, Series... series) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns(series))
                .withMessageContaining("The")
                .withMessageContaining("chart «Titel»")
                .withMessageContaining(why);
    }

    private static Chart columns(Series... series) {
        return Chart.columns("Titel", "Text.", "Månad", "antal", List.of("jan", "feb"), series);
    }

    private static Series series(String name) {
        return Series.of(name, Cell.of(1), Cell.of(2));
    }
}
