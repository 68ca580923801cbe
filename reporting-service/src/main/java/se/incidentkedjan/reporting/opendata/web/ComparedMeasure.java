package se.incidentkedjan.reporting.opendata.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.documents.Chart;
import se.incidentkedjan.documents.Chart.Series;
import se.incidentkedjan.documents.SwedishNumber;
import se.incidentkedjan.documents.chart.ChartSvg;
import se.incidentkedjan.reporting.opendata.Measure;
import se.incidentkedjan.reporting.opendata.Spread;
import se.incidentkedjan.reporting.opendata.YearComparison.Line;
import se.incidentkedjan.reporting.opendata.YearComparison.OfMeasure;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;

/**
 * A measure of several municipalities as it stands on the page.
 *
 * @param id where links lead
 * @param title what it is
 * @param description what it means
 * @param svg a drawing of the figures in the table; absent when there is no number to draw
 * @param table the figures
 */
record ComparedMeasure(
        String id,
        String title,
        String description,
        @Nullable String svg,
        DataTable table) {

    private static final String OWN = "Er kommun";
    private static final String MEDIAN = "Median för de andra";
    private static final String LOWEST = "Lägst";
    private static final String HIGHEST = "Högst";

    static ComparedMeasure of(OfMeasure compared, UnaryOperator<String> dutyName) {
        var measure = compared.measure();
        var id = "matt-" + measure.code().replace('_', '-');
        var names = compared.lines().stream()
                .map(line -> name(measure, line.member(), dutyName))
                .toList();
        var title = measure.title() + " (" + unit(measure) + ")";
        return new ComparedMeasure(
                id, title, measure.description(), chart(compared, names, title, id), table(compared, names, title));
    }

    private static String name(Measure measure, String member, UnaryOperator<String> dutyName) {
        return measure.members().isOpen() && !measure.members().codes().contains(member)
                ? dutyName.apply(member)
                : measure.members().word(member);
    }

    private static String unit(Measure measure) {
        return switch (measure.compared()) {
            case AS_IS, NOT -> measure.unit().title();
            case PER_CENT -> "procent";
            case PER_CENT_OF_INCIDENTS -> "procent av incidenterna";
        };
    }

    private static @Nullable String chart(OfMeasure compared, List<String> names, String title, String id) {
        var lines = compared.lines();
        var isAnythingToDraw = lines.stream()
                .anyMatch(line -> line.own() != null || line.others().median() != null);
        if (!isAnythingToDraw) {
            return null;
        }
        var unit = unit(compared.measure());
        var chart = lines.size() == 1
                ? Chart.bars(
                        title,
                        "%s: %s. %s: %s."
                                .formatted(
                                        OWN,
                                        own(lines.getFirst()),
                                        MEDIAN,
                                        text(lines.getFirst().others().median())),
                        "Vilka",
                        unit,
                        List.of(OWN, LOWEST, MEDIAN, HIGHEST),
                        Series.of(
                                names.getFirst(),
                                drawnOwn(lines.getFirst()),
                                drawn(lines.getFirst().others().lowest()),
                                drawn(lines.getFirst().others().median()),
                                drawn(lines.getFirst().others().highest())))
                : Chart.bars(
                        title,
                        "Er kommun bredvid medianen för de andra kommunerna.",
                        compared.measure().members().title(),
                        unit,
                        names,
                        new Series(
                                OWN,
                                lines.stream().map(ComparedMeasure::drawnOwn).toList()),
                        new Series(
                                MEDIAN,
                                lines.stream()
                                        .map(line -> drawn(line.others().median()))
                                        .toList()));
        return ChartSvg.of(chart, id + "-bild");
    }

    private static se.incidentkedjan.documents.Cell drawnOwn(Line line) {
        return line.ownIsHidden() ? se.incidentkedjan.documents.Cell.hidden() : drawn(line.own());
    }

    private static se.incidentkedjan.documents.Cell drawn(@Nullable BigDecimal value) {
        return se.incidentkedjan.documents.Cell.of(value == null ? null : plain(value));
    }

    private static DataTable table(OfMeasure compared, List<String> names, String title) {
        var hasQuartiles =
                compared.lines().stream().anyMatch(line -> line.others().lowerQuartile() != null);
        var columns = new ArrayList<>(List.of(
                Column.text(compared.measure().members().title()),
                Column.number(OWN),
                Column.number(MEDIAN),
                Column.number(LOWEST)));
        if (hasQuartiles) {
            columns.add(Column.number("Undre kvartil"));
            columns.add(Column.number("Övre kvartil"));
        }
        columns.addAll(List.of(
                Column.number(HIGHEST),
                Column.number("Andra kommuner med värde"),
                Column.number("Andra som är dolda")));
        var rows = new ArrayList<List<Cell>>();
        for (int at = 0; at < names.size(); at++) {
            rows.add(row(names.get(at), compared.lines().get(at), hasQuartiles));
        }
        return new DataTable(title, columns, rows);
    }

    private static List<Cell> row(String name, Line line, boolean hasQuartiles) {
        Spread others = line.others();
        var cells = new ArrayList<>(List.of(
                Cell.of(name), Cell.of(own(line)), Cell.of(text(others.median())), Cell.of(text(others.lowest()))));
        if (hasQuartiles) {
            cells.add(Cell.of(text(others.lowerQuartile())));
            cells.add(Cell.of(text(others.upperQuartile())));
        }
        cells.addAll(List.of(Cell.of(text(others.highest())), Cell.of(others.told()), Cell.of(others.hidden())));
        return cells;
    }

    private static String own(Line line) {
        return line.ownIsHidden() ? se.incidentkedjan.documents.Cell.Hidden.WORD : text(line.own());
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "–" : SwedishNumber.of(plain(value));
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
