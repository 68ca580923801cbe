package se.incidentkedjan.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import se.incidentkedjan.reporting.disclosure.CountedReader;
import se.incidentkedjan.reporting.disclosure.Disclosure;
import se.incidentkedjan.reporting.disclosure.Disclosure.Made;
import se.incidentkedjan.reporting.disclosure.Figure;
import se.incidentkedjan.reporting.disclosure.PublishedFigures;
import se.incidentkedjan.reporting.drill.DrillFigures;
import se.incidentkedjan.reporting.report.Report.Comparison;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.OrganisationFiles;
import se.incidentkedjan.reporting.statistics.Statistics;
import se.incidentkedjan.reporting.statistics.Statistics.Spread;
import se.incidentkedjan.reporting.suppression.Days;
import se.incidentkedjan.reporting.suppression.Suppression;

/** Whole reports of made-up municipalities. */
class NothingSmallIsToldTest {

    private static final Organisation ORGANISATION =
            OrganisationFiles.read(Path.of(System.getProperty("project.root", ".."), "config"));
    private static final List<String> UNITS =
            ORGANISATION.units().stream().map(unit -> unit.code().value()).toList();
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);
    private static final int THRESHOLD = Suppression.DEFAULT_THRESHOLD;

    private static Made<Report> make(TownPages town, Subject subject, String code, List<PublishedFigures> earlier) {
        var period = ReportPeriod.parse(code).orElseThrow();
        var now = new Days(period.period().from(), period.period().to());
        var before = new Days(period.yearBefore().from(), period.yearBefore().to());
        var disclosure = new Disclosure(new CountedReader(town, ORGANISATION), Suppression.of(THRESHOLD));
        var counted = disclosure.count(List.of(now, before), earlier, TODAY);
        var writer = new ReportWriter(subject, period, ORGANISATION, sources());
        return disclosure.make(
                counted,
                earlier,
                figures -> writer.write(new Asked(figures, counted, now, before, subject.units(ORGANISATION))));
    }

    private static ReportWriter.Sources sources() {
        var none = new Spread(0, null, null);
        var times = new Statistics.Times(none, none, none, none, none);
        var statistics = new Statistics(
                "9999",
                TODAY,
                TODAY,
                new Statistics.Freshness(Instant.EPOCH, 0L, false, true),
                new Statistics.Totals(0, 0, 0, 0, 0, 0, 0, 0, 0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Statistics.Measures(0, 0, 0, 0, 0, 0),
                times);
        var drills = new DrillFigures(TODAY, TODAY, 0, 0, 0, 0, 0, List.of(), null, List.of());
        return new ReportWriter.Sources(
                statistics,
                statistics,
                drills,
                null,
                List.of(),
                THRESHOLD,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC).instant());
    }

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

        var report = make(town, Subject.of(Subject.Kind.KOMMUNSTYRELSEN), "2026", List.of())
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
        var first = make(town, Subject.of(Subject.Kind.KOMMUNSTYRELSEN), "2026", List.of());
        var board = ORGANISATION.boards().get(1);

        var second =
                make(town, Subject.of(board), "2026", List.of(first.figures())).content();

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

    @Test
    void aUnitIsNamedAsSilentOnlyWhenItIsAndThatMayBeTold() {
        var town = TownPages.of(5, 200, UNITS.subList(0, 4));

        var silence = make(town, Subject.of(Subject.Kind.KOMMUNSTYRELSEN), "2026", List.of())
                .content()
                .silence();

        var reported = Set.copyOf(town.incidents.stream()
                .filter(incident -> incident.day().getYear() == 2026)
                .map(TownPages.Incident::unit)
                .toList());
        var silentByName = ORGANISATION.units().stream()
                .filter(unit -> !reported.contains(unit.code().value()))
                .filter(unit -> unit.employees().orElse(0) >= silence.atLeast())
                .map(Organisation.Unit::name)
                .toList();
        assertThat(silence.units()).isNotEmpty().isSubsetOf(silentByName);
    }

    @Test
    void theSameIsToldOnPaper() {
        var town = TownPages.of(11, 120, UNITS);
        var report = make(town, Subject.of(Subject.Kind.KOMMUNSTYRELSEN), "2026", List.of())
                .content();

        var numbers = new ArrayList<Long>();
        for (Table table : ReportPaper.of(report).tables()) {
            if (!table.title().startsWith("Övningar") && !table.title().startsWith("Rapporter per")) {
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

        var made = make(town, Subject.of(Subject.Kind.KOMMUNSTYRELSEN), "2026", List.of());

        // Not a measurement: it must come to an end while somebody waits.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        assertThat(figures(made.content()).filter(Figure::isHidden).count())
                .isLessThan(figures(made.content()).count() / 2);
    }
}
