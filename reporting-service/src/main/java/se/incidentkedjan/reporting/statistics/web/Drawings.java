package se.incidentkedjan.reporting.statistics.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.documents.Chart;
import se.incidentkedjan.documents.Chart.Series;
import se.incidentkedjan.documents.chart.ChartSvg;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.reporting.statistics.Period;
import se.incidentkedjan.reporting.statistics.Statistics;
import se.incidentkedjan.reporting.wording.Words;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;
import se.incidentkedjan.webkit.DrawnChart;

/** Draws numbers of incidents beside those of a year before, and puts the same in a table whose numbers lead to the cases. */
final class Drawings {

    private static final String UNIT = "antal incidenter";
    private static final int LETTERS_OF_A_MONTH = 3;

    private final Comparison compared;
    private final CaseLinks links;

    Drawings(Comparison compared, CaseLinks links) {
        this.compared = compared;
        this.links = links;
    }

    /**
     * A row of a table and what is drawn of it.
     *
     * @param label what is counted
     * @param href where the label leads; absent when nowhere
     * @param now how many in the period
     * @param before how many a year before; of no matter when nothing is compared
     * @param which the cases behind the numbers
     */
    record Line(String label, @Nullable String href, long now, long before, CaseLinks.Narrowed which) {}

    /** Month by month, as far as the period has come; absent when it is one month only. */
    @Nullable
    DrawnChart months() {
        var shown = compared.figures().byMonth().stream()
                .filter(month ->
                        !month.month().isAfter(YearMonth.from(compared.chosen().today())))
                .toList();
        if (shown.size() < 2) {
            return null;
        }
        var before = compared.before();
        var now = shown.stream().map(Statistics.Month::reported).toList();
        var then = before == null
                ? List.<Long>of()
                : before.byMonth().stream().map(Statistics.Month::reported).toList();
        var most = shown.stream()
                .max(Comparator.comparingLong(Statistics.Month::reported))
                .orElseThrow();
        var chart = Chart.columns(
                "Incidenter per månad",
                described(SwedishTime.month(most.month()), most.reported(), "Flest kom i "),
                "Månad",
                UNIT,
                shown.stream()
                        .map(month -> SwedishTime.MONTHS
                                .get(month.month().getMonthValue() - 1)
                                .substring(0, LETTERS_OF_A_MONTH))
                        .toList(),
                series(now, then));
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < shown.size(); i++) {
            var month = shown.get(i).month();
            var cells = new ArrayList<>(List.of(
                    Cell.of(SwedishTime.month(month)),
                    number(month, shown.get(i).reported(), compared.figures())));
            if (before != null) {
                cells.add(number(before.byMonth().get(i).month(), then.get(i), before));
            }
            rows.add(cells);
        }
        return drawn("manader", chart, rows);
    }

    /** Of the part of a month that lies in the period. */
    private Cell number(YearMonth month, long count, Statistics figures) {
        var from = month.atDay(1).isBefore(figures.from()) ? figures.from() : month.atDay(1);
        var to = month.atEndOfMonth().isAfter(figures.to()) ? figures.to() : month.atEndOfMonth();
        return links.number(
                count, "incidenter, " + SwedishTime.month(month), links.all(Map.of()), new Period(from, to));
    }

    /** Lines in the order they are given. */
    DrawnChart bars(String id, String title, String heading, List<Line> lines) {
        var most = lines.stream().max(Comparator.comparingLong(Line::now)).filter(line -> line.now() > 0);
        var chart = Chart.bars(
                title,
                most.map(line -> described("«" + line.label() + "»", line.now(), "Flest har "))
                        .orElse("Inga incidenter under perioden."),
                heading,
                UNIT,
                lines.stream().map(Line::label).toList(),
                series(
                        lines.stream().map(Line::now).toList(),
                        compared.before() == null
                                ? List.of()
                                : lines.stream().map(Line::before).toList()));
        var rows = new ArrayList<List<Cell>>();
        for (var line : lines) {
            var href = line.href();
            var cells = new ArrayList<>(List.of(href == null ? Cell.of(line.label()) : Cell.link(line.label(), href)));
            cells.add(number(
                    line, line.now(), compared.figures(), compared.chosen().shortName()));
            var before = compared.before();
            if (before != null) {
                cells.add(number(line, line.before(), before, compared.chosen().shortNameBefore()));
            }
            rows.add(cells);
        }
        return drawn(id, chart, rows);
    }

    private Cell number(Line line, long count, Statistics figures, String when) {
        return links.number(
                count, "incidenter: %s, %s".formatted(line.label(), when), line.which(), Comparison.periodOf(figures));
    }

    private Series[] series(List<Long> now, List<Long> before) {
        var chosen = compared.chosen();
        var first = Series.of(chosen.shortName(), cells(now));
        return before.isEmpty()
                ? new Series[] {first}
                : new Series[] {first, Series.of(chosen.shortNameBefore(), cells(before))};
    }

    private static se.incidentkedjan.documents.Cell[] cells(List<Long> counts) {
        return counts.stream()
                .map(se.incidentkedjan.documents.Cell::of)
                .toArray(se.incidentkedjan.documents.Cell[]::new);
    }

    private String described(String what, long count, String begins) {
        var total = compared.figures().totals().reported();
        var before = compared.before();
        var first = "%s%s: %s av %s.".formatted(begins, what, Words.number(count), Words.number(total));
        return before == null
                ? first
                : first
                        + " Samma dagar året före rapporterades %s i allt."
                                .formatted(Words.number(before.totals().reported()));
    }

    private DrawnChart drawn(String id, Chart chart, List<List<Cell>> rows) {
        var columns = new ArrayList<>(List.of(
                Column.text(chart.category()), Column.number(compared.chosen().shortName())));
        Optional.ofNullable(compared.before())
                .ifPresent(before -> columns.add(Column.number(compared.chosen().shortNameBefore())));
        return new DrawnChart(
                chart.title(), ChartSvg.of(chart, id), new DataTable(chart.title(), columns, List.copyOf(rows)));
    }
}
