package se.incidentkedjan.reporting.statistics.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.reporting.statistics.Statistics;
import se.incidentkedjan.reporting.statistics.Statistics.Coded;
import se.incidentkedjan.reporting.statistics.Statistics.Named;
import se.incidentkedjan.reporting.wording.Words;
import se.incidentkedjan.webkit.BarChart;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;

/** The figures as they are read on the page: sentences, bars and tables. */
final class Report {

    private static final String COUNT = "Antal incidenter";

    private final String periodName;
    private final Statistics figures;

    Report(String periodName, Statistics figures) {
        this.periodName = periodName;
        this.figures = figures;
    }

    /** What the period is called. */
    public String periodName() {
        return periodName;
    }

    /** Up to when the figures are right; absent when that cannot be seen. */
    public @Nullable Instant asOf() {
        return figures.freshness().asOf();
    }

    /** What the reader must know before relying on the figures; absent when they are up to date. */
    public @Nullable String warning() {
        var freshness = figures.freshness();
        if (freshness.rebuilding()) {
            return "Siffrorna byggs om och är inte fullständiga. Kontakta IT om rutan är kvar efter en timme.";
        }
        if (freshness.eventsBehind() == null) {
            return "Det går inte att se om allt är räknat, eftersom meddelandekön inte svarar. Siffrorna kan vara för låga.";
        }
        if (freshness.eventsBehind() > 0) {
            return "Siffrorna släpar efter: %s händelser väntar på att räknas. Läs in sidan igen om en stund."
                    .formatted(Words.number(freshness.eventsBehind()));
        }
        return null;
    }

    /** The most important in a few sentences. */
    public List<String> summary() {
        var totals = figures.totals();
        var sentences = new ArrayList<String>();
        if (totals.reported() == 0) {
            sentences.add("Inga incidenter rapporterades under %s.".formatted(periodName));
            return sentences;
        }
        sentences.add("%s rapporterades under %s.".formatted(Words.incidents(totals.reported()), periodName));
        if (totals.notYetAssessed() > 0) {
            sentences.add("%s är inte %s än."
                    .formatted(
                            Words.incidents(totals.notYetAssessed()),
                            totals.notYetAssessed() == 1 ? "bedömd" : "bedömda"));
        }
        var commonest = figures.byCategory().stream().max(Comparator.comparingLong(Coded::reported));
        commonest.ifPresent(one -> sentences.add(
                "Vanligast var «%s», med %s.".formatted(Words.category(one.code()), Words.incidents(one.reported()))));
        sentences.addAll(dutySentences());
        var median = figures.times().toDelivery().medianSeconds();
        if (median != null) {
            sentences.add(
                    "I hälften av fallen skickades det första meddelandet till någon ansvarig inom ungefär %s från rapporten."
                            .formatted(Words.duration(median)));
        }
        return sentences;
    }

    private List<String> dutySentences() {
        long decided = figures.duties().stream()
                .mapToLong(duty -> duty.started() - duty.running())
                .sum();
        long inTime =
                figures.duties().stream().mapToLong(Statistics.Duty::metInTime).sum();
        long missed =
                figures.duties().stream().mapToLong(Statistics.Duty::missed).sum();
        var sentences = new ArrayList<String>();
        if (decided > 0) {
            sentences.add("Av %s lagstadgade skyldigheter som är avgjorda fullgjordes %s i tid (%s)."
                    .formatted(Words.number(decided), Words.number(inTime), Words.share((double) inTime / decided)));
        }
        if (missed > 0) {
            sentences.add(
                    missed == 1
                            ? "1 skyldighet har passerat sin sista tid utan att vara fullgjord."
                            : "%s skyldigheter har passerat sin sista tid utan att vara fullgjorda."
                                    .formatted(Words.number(missed)));
        }
        return sentences;
    }

    /** Bars by month; absent when the period is a single one. */
    public @Nullable BarChart months() {
        if (figures.byMonth().size() < 2) {
            return null;
        }
        return chart(
                "manader",
                "Incidenter per månad",
                "Månad",
                figures.byMonth(),
                month -> SwedishTime.month(month.month()),
                Statistics.Month::reported);
    }

    /** Bars by nämnd. */
    public BarChart boards() {
        return chart(
                "namnder",
                "Incidenter per nämnd och styrelse",
                "Nämnd",
                figures.byBoard(),
                Named::name,
                Named::reported);
    }

    /** Bars by förvaltning. */
    public BarChart units() {
        return chart(
                "enheter",
                "Incidenter per förvaltning och bolag",
                "Enhet",
                figures.byUnit(),
                Named::name,
                Named::reported);
    }

    /** Bars by category. */
    public BarChart categories() {
        return chart(
                "kategorier",
                "Incidenter per kategori",
                "Kategori",
                figures.byCategory(),
                one -> Words.category(one.code()),
                Coded::reported);
    }

    /** Bars by severity. */
    public BarChart severities() {
        return chart(
                "allvar",
                "Incidenter per allvarlighetsgrad",
                "Grad",
                figures.bySeverity(),
                one -> Words.severity(one.code()),
                Coded::reported);
    }

    /** The legal duties. */
    public DataTable duties() {
        return new DataTable(
                "Lagstadgade skyldigheter",
                List.of(
                        Column.text("Skyldighet"),
                        Column.number("Inträdde"),
                        Column.number("I tid"),
                        Column.number("För sent"),
                        Column.number("Missad"),
                        Column.number("Pågår"),
                        Column.number("Andel i tid")),
                figures.duties().stream().map(Report::row).toList());
    }

    private static List<Cell> row(Statistics.Duty duty) {
        return List.of(
                Cell.of(duty.name()),
                Cell.of(Words.number(duty.started())),
                Cell.of(Words.number(duty.metInTime())),
                Cell.of(Words.number(duty.metLate())),
                Cell.of(Words.number(duty.missed())),
                Cell.of(Words.number(duty.running())),
                Cell.of(Words.share(duty.shareInTime())));
    }

    private static <T> BarChart chart(
            String id, String title, String heading, List<T> rows, Function<T, String> label, Function<T, Long> count) {
        var bars = rows.stream()
                .map(row -> new BarChart.Bar(label.apply(row), count.apply(row)))
                .toList();
        var most = bars.stream().max(Comparator.comparingLong(BarChart.Bar::value));
        var description = most.filter(bar -> bar.value() > 0)
                .map(bar -> "Flest har %s: %s.".formatted(bar.label(), Words.incidents(bar.value())))
                .orElse("Inga incidenter att visa.");
        return new BarChart(id, title, description, heading, COUNT, bars);
    }
}
