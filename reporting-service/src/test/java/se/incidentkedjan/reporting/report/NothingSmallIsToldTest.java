package se.incidentkedjan.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.reporting.disclosure.Figure;
import se.incidentkedjan.reporting.report.Report.Comparison;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.suppression.Suppression;

/** Whole reports of made-up municipalities. */
class NothingSmallIsToldTest {

    private static final List<String> UNITS = Town.UNITS;
    /** What is no count of incidents, and the municipality's own totals. */
    private static final List<String> NOT_PROTECTED =
            List.of("Övningar", "Rapporter per", "Incidenter månad för månad", "Mognad");

    private static final int THRESHOLD = Suppression.DEFAULT_THRESHOLD;

    /** All figures of incidents but the municipality's total. */
    private static Stream<Figure> figures(Report report) {
        var comparisons = new ArrayList<Comparison>();
        report.parts().forEach(part -> comparisons.add(part.incidents()));
        report.topics().forEach(topic -> comparisons.addAll(topic.rows()));
        if (!report.subject().equals("kommunstyrelsen")) {
            comparisons.add(report.incidents());
        }
        var cross = report.cross();
        return Stream.concat(
                comparisons.stream().flatMap(row -> Stream.of(row.now(), row.before())),
                cross == null ? Stream.empty() : cross.lines().stream().flatMap(line -> line.figures().stream()));
    }

    private static long inYear(TownPages town, Predicate<TownPages.Incident> which) {
        return town.incidents.stream()
                .filter(incident -> incident.day().getYear() == 2026)
                .filter(which)
                .count();
    }

    @Property(tries = 12)
    void whatIsToldIsTrueAndNeverSmall(@ForAll long seed, @ForAll @IntRange(min = 0, max = 300) int incidents) {
        var town = TownPages.of(seed, incidents, UNITS);

        var report = Town.make(town, Subject.of(Subject.Kind.KOMMUNSTYRELSEN), "2026", List.of())
                .content();

        assertThat(report.incidents().now()).isEqualTo(Figure.of(incidents));
        assertThat(figures(report).filter(figure -> !figure.isHidden()).map(Figure::number))
                .noneMatch(number -> number > 0 && number < THRESHOLD);
        for (var topic : report.topics().subList(0, 5)) {
            for (var row : topic.rows()) {
                var cell = switch (topic.code()) {
                            case "risk" -> "privacy-risk";
                            default -> topic.code();
                        }
                        + "/" + row.code();
                assertThat(row.now())
                        .isIn(
                                Figure.HIDDEN,
                                Figure.of(inYear(town, one -> one.cells().contains(cell))));
            }
        }
    }

    @Property(tries = 6)
    void theReportOfANamndTellsNothingSmallBesideTheOneToKommunstyrelsen(
            @ForAll long seed, @ForAll @IntRange(min = 20, max = 200) int incidents) {
        var town = TownPages.of(seed, incidents, UNITS);
        var first = Town.make(town, Subject.of(Subject.Kind.KOMMUNSTYRELSEN), "2026", List.of());
        var board = Town.ORGANISATION.boards().get(1);

        var second = Town.make(town, Subject.of(board), "2026", List.of(first.figures()))
                .content();

        assertThat(figures(second).filter(figure -> !figure.isHidden()).map(Figure::number))
                .noneMatch(number -> number > 0 && number < THRESHOLD);
        var socialForvaltningen = first.content().parts().stream()
                .filter(part -> "socialnamnden".equals(part.incidents().code()))
                .map(part -> part.incidents().now())
                .findFirst()
                .orElseThrow();
        // What was told once cannot be taken back, and what was kept back is not told to the next.
        assertThat(second.incidents().now().isHidden()).isEqualTo(socialForvaltningen.isHidden());
    }

    @Property(tries = 4)
    void whatWasKeptBackOfAYearIsKeptBackWhenItIsTheYearBefore(
            @ForAll long seed, @ForAll @IntRange(min = 20, max = 200) int incidents) {
        var town = TownPages.of(seed, incidents, UNITS);
        var tertial = Town.make(town, Subject.of(Subject.Kind.KOMMUNSTYRELSEN), "2025-T1", List.of());
        var year = Town.make(town, Subject.of(Subject.Kind.KOMMUNSTYRELSEN), "2025", List.of(tertial.figures()));

        var next = Town.make(
                        town,
                        Subject.of(Subject.Kind.KOMMUNSTYRELSEN),
                        "2026",
                        List.of(tertial.figures(), year.figures()))
                .content();

        assertThat(figures(next).filter(figure -> !figure.isHidden()).map(Figure::number))
                .noneMatch(number -> number > 0 && number < THRESHOLD);
        for (int at = 0; at < next.parts().size(); at++) {
            var then = year.content().parts().get(at).incidents().now();
            var asYearBefore = next.parts().get(at).incidents().before();
            assertThat(asYearBefore).isIn(then, Figure.HIDDEN);
        }
    }

    @Test
    void aUnitIsNamedAsSilentOnlyWhenItIsAndThatMayBeTold() {
        var town = TownPages.of(5, 200, UNITS.subList(0, 4));

        var silence = Town.make(town, Subject.of(Subject.Kind.KOMMUNSTYRELSEN), "2026", List.of())
                .content()
                .silence();

        var reported = Set.copyOf(town.incidents.stream()
                .filter(incident -> incident.day().getYear() == 2026)
                .map(TownPages.Incident::unit)
                .toList());
        var silentByName = Town.ORGANISATION.units().stream()
                .filter(unit -> !reported.contains(unit.code().value()))
                .filter(unit -> unit.employees().orElse(0) >= silence.atLeast())
                .map(Organisation.Unit::name)
                .toList();
        assertThat(silence.units()).isNotEmpty().isSubsetOf(silentByName);
    }

    @Test
    void theSameIsToldOnPaper() {
        var town = TownPages.of(11, 120, UNITS);
        var report = Town.make(town, Subject.of(Subject.Kind.KOMMUNSTYRELSEN), "2026", List.of())
                .content();

        var numbers = new ArrayList<Long>();
        for (Table table : ReportPaper.of(report).tables()) {
            if (NOT_PROTECTED.stream().noneMatch(table.title()::startsWith)) {
                table.rows()
                        .forEach(row -> row.cells().forEach(cell -> {
                            if (cell instanceof Cell.Whole(var number)) {
                                numbers.add(number);
                            }
                        }));
            }
        }

        assertThat(numbers).contains(120L).noneMatch(number -> number > 0 && number < THRESHOLD);
    }

    @Test
    void aReportOfManyIncidentsIsMadeInSomeSeconds() {
        var town = TownPages.of(3, 2_000, UNITS);
        long start = System.nanoTime();

        var made = Town.make(town, Subject.of(Subject.Kind.KOMMUNSTYRELSEN), "2026", List.of());

        // Not a measurement: it must come to an end while somebody waits.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        assertThat(figures(made.content()).filter(Figure::isHidden).count())
                .isLessThan(figures(made.content()).count() / 2);
    }
}
