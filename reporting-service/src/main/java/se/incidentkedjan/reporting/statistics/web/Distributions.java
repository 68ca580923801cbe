package se.incidentkedjan.reporting.statistics.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.Statistics;
import se.incidentkedjan.reporting.statistics.Statistics.Coded;
import se.incidentkedjan.reporting.statistics.Statistics.Named;
import se.incidentkedjan.reporting.statistics.web.CaseLinks.Narrowed;
import se.incidentkedjan.reporting.statistics.web.Drawings.Line;
import se.incidentkedjan.reporting.wording.Words;
import se.incidentkedjan.webkit.DrawnChart;

/** How the incidents of a view are distributed: where they were, what they were and how serious. */
final class Distributions {

    private final Comparison compared;
    private final ChosenView view;
    private final Organisation organisation;
    private final CaseLinks links;
    private final Drawings drawings;

    Distributions(Comparison compared, ChosenView view, Organisation organisation, CaseLinks links) {
        this.compared = compared;
        this.view = view;
        this.organisation = organisation;
        this.links = links;
        this.drawings = new Drawings(compared, links);
    }

    /** Month by month; absent when the period is one month. */
    public @Nullable DrawnChart months() {
        return drawings.months();
    }

    /** Where: nämnder and styrelser of the whole municipality, and the units of the view when they are several. */
    public List<DrawnChart> where() {
        var charts = new ArrayList<DrawnChart>();
        if (view.board() == null) {
            charts.add(drawings.bars(
                    "namnder",
                    "Incidenter per nämnd och styrelse",
                    "Nämnd eller styrelse",
                    lines(Statistics::byBoard, this::board)));
        }
        var units = view.units(organisation).stream()
                .map(unit -> unit.code().value())
                .toList();
        if (view.board() == null || units.size() > 1) {
            charts.add(drawings.bars(
                    "enheter",
                    "Incidenter per förvaltning och bolag",
                    "Enhet",
                    lines(
                            figures -> figures.byUnit().stream()
                                    .filter(unit -> view.board() == null || units.contains(unit.code()))
                                    .toList(),
                            this::unit)));
        }
        return charts;
    }

    private Line board(Named board, long before) {
        var code = board.code();
        return new Line(
                board.name(),
                code == null ? null : PageAddress.board(code, compared.chosen()),
                board.reported(),
                before,
                Narrowed.CLOSED);
    }

    private Line unit(Named unit, long before) {
        return new Line(unit.name(), null, unit.reported(), before, links.unit(unit.code()));
    }

    /** What happened and why: by category, cause, origin and system. */
    public List<DrawnChart> what() {
        return List.of(
                drawings.bars(
                        "kategorier",
                        "Incidenter per kategori",
                        "Kategori",
                        largestFirst(coded(Statistics::byCategory, Words::category, this::category))),
                drawings.bars(
                        "orsaker",
                        "Incidenter per orsak",
                        "Orsak",
                        largestFirst(coded(Statistics::byCause, Words::cause, code -> Narrowed.CLOSED))),
                drawings.bars(
                        "ursprung",
                        "Incidenter per ursprung",
                        "Ursprung",
                        largestFirst(coded(Statistics::byOrigin, Words::origin, code -> Narrowed.CLOSED))),
                drawings.bars(
                        "system",
                        "Incidenter per system",
                        "System",
                        largestFirst(lines(Statistics::bySystem, this::system))));
    }

    private Line system(Named system, long before) {
        return new Line(system.name(), null, system.reported(), before, links.system(system.code()));
    }

    /** How serious: by severity, risk and what was harmed. */
    public List<DrawnChart> howSerious() {
        return List.of(
                drawings.bars(
                        "allvar",
                        "Incidenter per allvarlighetsgrad",
                        "Grad",
                        coded(Statistics::bySeverity, Words::severity, this::severity)),
                drawings.bars(
                        "risk",
                        "Incidenter efter risk för de berörda",
                        "Risk",
                        coded(Statistics::byPrivacyRisk, Words::risk, this::risk)),
                drawings.bars(
                        "aspekter",
                        "Incidenter efter vad som skadades",
                        "Aspekt",
                        coded(Statistics::byAspect, Words::aspect, code -> Narrowed.CLOSED)));
    }

    private Narrowed category(String code) {
        return narrowed("kategori", code, Category.values());
    }

    private Narrowed severity(String code) {
        return narrowed("allvar", code, Severity.values());
    }

    private Narrowed risk(String code) {
        return narrowed("risk", code, PrivacyRisk.values());
    }

    /** The list knows the codes only, and not those that wait for the rules. */
    private Narrowed narrowed(String parameter, String code, Enum<?>[] known) {
        for (var one : known) {
            if (one.name().equals(code)) {
                return links.all(Map.of(parameter, code));
            }
        }
        return Narrowed.CLOSED;
    }

    private List<Line> coded(
            Function<Statistics, List<Coded>> part, Function<String, String> label, Function<String, Narrowed> which) {
        var before = compared.before() == null ? List.<Coded>of() : part.apply(compared.before());
        return part.apply(compared.figures()).stream()
                .map(one -> new Line(
                        label.apply(one.code()),
                        null,
                        one.reported(),
                        before.stream()
                                .filter(other -> other.code().equals(one.code()))
                                .mapToLong(Coded::reported)
                                .sum(),
                        which.apply(one.code())))
                .toList();
    }

    /** Turns a row and its number of a year before into a line. */
    private interface Told {
        Line of(Named row, long before);
    }

    /** Also those that were there a year before only. */
    private List<Line> lines(Function<Statistics, List<Named>> part, Told told) {
        var now = part.apply(compared.figures());
        var before = compared.before() == null ? List.<Named>of() : part.apply(compared.before());
        var lines = new ArrayList<Line>();
        for (var one : now) {
            lines.add(told.of(one, sum(before, one.code())));
        }
        before.stream()
                .filter(one -> now.stream().noneMatch(other -> Objects.equals(other.code(), one.code())))
                .forEach(gone -> lines.add(told.of(new Named(gone.code(), gone.name(), 0), gone.reported())));
        return lines;
    }

    private static long sum(List<Named> rows, @Nullable String code) {
        return rows.stream()
                .filter(row -> Objects.equals(row.code(), code))
                .mapToLong(Named::reported)
                .sum();
    }

    /** Without those that never occurred. */
    private static List<Line> largestFirst(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.now() > 0 || line.before() > 0)
                .sorted(Comparator.comparingLong(Line::now).reversed())
                .toList();
    }
}
