package se.incidentkedjan.reporting.statistics.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.statistics.Statistics;
import se.incidentkedjan.reporting.statistics.Statistics.Duty;
import se.incidentkedjan.reporting.statistics.Statistics.Spread;
import se.incidentkedjan.reporting.wording.Words;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;

/** What came of the incidents of a view, as tables: totals, legal duties, measures and how long things took. */
final class FollowUp {

    private static final String NONE = "–";
    private static final String STATUS = "status";

    private final Comparison compared;
    private final CaseLinks links;

    FollowUp(Comparison compared, CaseLinks links) {
        this.compared = compared;
        this.links = links;
    }

    /** Everything in one line each. */
    public DataTable totals() {
        var rows = new ArrayList<List<Cell>>();
        rows.add(total("Rapporterade incidenter", Statistics.Totals::reported, Map.of()));
        rows.add(total("Öppna", Statistics.Totals::open, Map.of(STATUS, "OPEN")));
        rows.add(total("Avslutade", Statistics.Totals::closed, Map.of(STATUS, "CLOSED")));
        rows.add(total("Väntar på bedömning", Statistics.Totals::notYetAssessed, null));
        rows.add(total("Tillbud, där inget hann skadas", Statistics.Totals::nearMisses, null));
        rows.add(total("Införda ur ett äldre register", Statistics.Totals::imported, null));
        rows.add(total("Därutöver: hopslagna med en annan", Statistics.Totals::merged, Map.of(STATUS, "MERGED")));
        rows.add(total("Därutöver: avfärdade", Statistics.Totals::rejected, Map.of(STATUS, "REJECTED")));
        return new DataTable("Antal under perioden", columns(List.of(Column.text("Vad"))), rows);
    }

    private List<Cell> total(
            String label, ToLongFunction<Statistics.Totals> count, @Nullable Map<String, String> parameters) {
        var which = parameters == null ? CaseLinks.Narrowed.CLOSED : links.all(parameters);
        var cells = new ArrayList<>(List.of(Cell.of(label)));
        cells.add(links.number(
                count.applyAsLong(compared.figures().totals()),
                "ärenden: %s, %s".formatted(label, compared.chosen().shortName()),
                which,
                Comparison.periodOf(compared.figures())));
        var before = compared.before();
        if (before != null) {
            cells.add(links.number(
                    count.applyAsLong(before.totals()),
                    "ärenden: %s, %s".formatted(label, compared.chosen().shortNameBefore()),
                    which,
                    Comparison.periodOf(before)));
        }
        return cells;
    }

    /** The legal duties. */
    public DataTable duties() {
        var columns = new ArrayList<>(List.of(
                Column.text("Skyldighet"),
                Column.number("Inträdde"),
                Column.number("I tid"),
                Column.number("För sent"),
                Column.number("Missad"),
                Column.number("Pågår"),
                Column.number("Andel i tid")));
        if (compared.before() != null) {
            columns.add(Column.number("Andel året före"));
        }
        return new DataTable(
                "Lagstadgade skyldigheter",
                columns,
                compared.figures().duties().stream().map(this::duty).toList());
    }

    private List<Cell> duty(Duty duty) {
        var cells = new ArrayList<>(List.of(
                Cell.of(duty.name()),
                Cell.of(Words.number(duty.started())),
                standing(duty, duty.metInTime(), "MET", "i tid"),
                standing(duty, duty.metLate(), "MET_LATE", "för sent"),
                standing(duty, duty.missed(), "MISSED", "missad"),
                standing(duty, duty.running(), "STARTED", "pågår"),
                Cell.of(Words.share(duty.shareInTime()))));
        var before = compared.before();
        if (before != null) {
            cells.add(Cell.of(Words.share(before.duties().stream()
                    .filter(other -> other.code().equals(duty.code()))
                    .map(Duty::shareInTime)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null))));
        }
        return cells;
    }

    private Cell standing(Duty duty, long count, String code, String words) {
        return links.number(
                count,
                "%s: %s".formatted(duty.name(), words),
                links.all(Map.of("skyldighet", duty.code(), "skyldighetsstatus", code)),
                Comparison.periodOf(compared.figures()));
    }

    /** Why duties were done late; absent when none was. */
    public @Nullable DataTable lateReasons() {
        var rows = new ArrayList<List<Cell>>();
        for (var duty : compared.figures().duties()) {
            for (var reason : duty.lateBecause()) {
                rows.add(List.of(
                        Cell.of(Words.lateReason(reason.code())),
                        Cell.of(duty.name()),
                        Cell.of(Words.number(reason.reported()))));
            }
        }
        return rows.isEmpty()
                ? null
                : new DataTable(
                        "Varför skyldigheter gjordes för sent",
                        List.of(Column.text("Skäl"), Column.text("Skyldighet"), Column.number("Antal")),
                        rows);
    }

    /** What is to be done because of the incidents. */
    public DataTable measures() {
        var rows = new LinkedHashMap<String, ToLongFunction<Statistics.Measures>>();
        rows.put("Kvar att göra, i tid", Statistics.Measures::openInTime);
        rows.put("Kvar att göra, försenade", Statistics.Measures::openLate);
        rows.put("Klara i tid", Statistics.Measures::doneInTime);
        rows.put("Klara för sent", Statistics.Measures::doneLate);
        rows.put("Följs upp på annat håll", Statistics.Measures::handedOver);
        return new DataTable(
                "Åtgärder efter periodens incidenter",
                columns(List.of(Column.text("Läge"))),
                rows.entrySet().stream()
                        .map(row -> row(
                                row.getKey(),
                                figures -> Words.number(row.getValue().applyAsLong(figures.measures()))))
                        .toList());
    }

    /** Where the cases are that have a measure left; absent for those who may not list them, and when there is none. */
    public @Nullable String measureCases() {
        var which = links.all(Map.of("atgarder", "ja"));
        return compared.figures().measures().open() > 0 && which.isOpen()
                ? links.address(which, Comparison.periodOf(compared.figures()))
                : null;
    }

    /** How long things took. */
    public DataTable times() {
        var columns = new ArrayList<>(List.of(
                Column.text("Tid"),
                Column.number("Antal"),
                Column.number("Hälften inom"),
                Column.number("Nio av tio inom")));
        if (compared.before() != null) {
            columns.add(Column.number("Hälften inom, året före"));
        }
        return new DataTable(
                "Hur lång tid det tog",
                columns,
                List.of(
                        time("Från upptäckt till anmälan", Statistics.Times::toReport),
                        time("Från anmälan till det första meddelandet", Statistics.Times::toDelivery),
                        time("Från anmälan till att någon svarade att de har det", Statistics.Times::toAcknowledge),
                        time("Från anmälan till bedömd risk", Statistics.Times::toAssess),
                        time("Från anmälan till avslut", Statistics.Times::toClose)));
    }

    private List<Cell> time(String label, Function<Statistics.Times, Spread> of) {
        var spread = of.apply(compared.figures().times());
        var cells = new ArrayList<>(List.of(
                Cell.of(label),
                Cell.of(Words.number(spread.incidents())),
                Cell.of(duration(spread.medianSeconds())),
                Cell.of(duration(spread.p90Seconds()))));
        var before = compared.before();
        if (before != null) {
            cells.add(Cell.of(duration(of.apply(before.times()).medianSeconds())));
        }
        return cells;
    }

    private static String duration(@Nullable Long seconds) {
        return seconds == null ? NONE : Words.duration(seconds);
    }

    private List<Cell> row(String label, Function<Statistics, String> value) {
        var cells = new ArrayList<>(List.of(Cell.of(label), Cell.of(value.apply(compared.figures()))));
        var before = compared.before();
        if (before != null) {
            cells.add(Cell.of(value.apply(before)));
        }
        return cells;
    }

    private List<Column> columns(List<Column> first) {
        var columns = new ArrayList<>(first);
        columns.add(Column.number(compared.chosen().shortName()));
        if (compared.before() != null) {
            columns.add(Column.number(compared.chosen().shortNameBefore()));
        }
        return columns;
    }
}
