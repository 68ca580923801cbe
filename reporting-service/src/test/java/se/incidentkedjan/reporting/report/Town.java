package se.incidentkedjan.reporting.report;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import se.incidentkedjan.reporting.disclosure.CountedReader;
import se.incidentkedjan.reporting.disclosure.Disclosure;
import se.incidentkedjan.reporting.disclosure.Disclosure.Made;
import se.incidentkedjan.reporting.disclosure.PublishedFigures;
import se.incidentkedjan.reporting.drill.DrillFigures;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.OrganisationFiles;
import se.incidentkedjan.reporting.statistics.Statistics;
import se.incidentkedjan.reporting.statistics.Statistics.Spread;
import se.incidentkedjan.reporting.suppression.Days;
import se.incidentkedjan.reporting.suppression.Suppression;

/** Reports of a made-up municipality that has the organisation of the example files. */
public final class Town {

    public static final Organisation ORGANISATION =
            OrganisationFiles.read(Path.of(System.getProperty("project.root", ".."), "config"));
    public static final List<String> UNITS =
            ORGANISATION.units().stream().map(unit -> unit.code().value()).toList();
    static final Instant MADE_AT = Instant.parse("2027-01-11T08:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);

    private Town() {}

    /** As it would be published beside what was published earlier. */
    public static Made<Report> make(TownPages town, Subject subject, String code, List<PublishedFigures> earlier) {
        var period = ReportPeriod.parse(code).orElseThrow();
        var now = new Days(period.period().from(), period.period().to());
        var before = new Days(period.yearBefore().from(), period.yearBefore().to());
        var disclosure =
                new Disclosure(new CountedReader(town, ORGANISATION), Suppression.of(Suppression.DEFAULT_THRESHOLD));
        var counted = disclosure.count(List.of(now, before), earlier, TODAY);
        var writer = new ReportWriter(subject, period, ORGANISATION, sources());
        return disclosure.make(
                counted,
                figures -> writer.write(new Asked(figures, counted, now, before, subject.units(ORGANISATION))));
    }

    private static List<Statistics.Month> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Statistics.Month(YearMonth.of(2026, month), 7L * month % 11))
                .toList();
    }

    /** Figures where little but the times is told. */
    static Statistics statistics() {
        var some = new Spread(42, 5_400L, 190_000L);
        var none = new Spread(0, null, null);
        var times = new Statistics.Times(some, some, some, none, some);
        return new Statistics(
                "9999",
                TODAY,
                TODAY,
                new Statistics.Freshness(Instant.EPOCH, 0L, false, true),
                new Statistics.Totals(0, 0, 0, 0, 0, 0, 0, 0, 0),
                months(),
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
    }

    private static ReportWriter.Sources sources() {
        var statistics = statistics();
        var drills = new DrillFigures(TODAY, TODAY, 11, 9, 1, 1, 0, List.of(), 240L, List.of());
        return new ReportWriter.Sources(
                statistics,
                statistics,
                drills,
                Country.read().background(ORGANISATION.group()),
                List.of(new Report.FollowUp(
                        "Kommunstyrelsen ger kommundirektören i uppdrag att öva kedjan.",
                        "Övningar görs varje månad.")),
                Suppression.DEFAULT_THRESHOLD,
                MADE_AT);
    }
}
