package se.incidentkedjan.reporting.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.reporting.disclosure.Disclosure;
import se.incidentkedjan.reporting.disclosure.Disclosure.Made;
import se.incidentkedjan.reporting.drill.DrillBoard;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.StatisticsReader;
import se.incidentkedjan.reporting.suppression.Days;

/** Makes reports. */
public final class Reports {

    private final Disclosure disclosure;
    private final StatisticsReader statistics;
    private final DrillBoard drills;
    private final Organisation organisation;
    private final Country country;
    private final Earlier earlier;
    private final int threshold;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * Makes reports of these figures.
     *
     * @param threshold the lowest number that is told; the one that the disclosure has
     * @param zone the time zone of the people
     */
    public Reports(
            Disclosure disclosure,
            StatisticsReader statistics,
            DrillBoard drills,
            Organisation organisation,
            Country country,
            Earlier earlier,
            int threshold,
            Clock clock,
            ZoneId zone) {
        this.disclosure = disclosure;
        this.statistics = statistics;
        this.drills = drills;
        this.organisation = organisation;
        this.country = country;
        this.earlier = earlier;
        this.threshold = threshold;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A report as it would be published now, safe beside everything that has been published before. What is made here and never published is for
     * those who may see the true figures anyway: two such reports of nearly the same time are not safe beside each other.
     */
    public Made<Report> make(Subject subject, ReportPeriod asked) {
        var today = LocalDate.now(clock.withZone(zone));
        var period = asked.until(today);
        var now = new Days(period.period().from(), period.period().to());
        var before = new Days(period.yearBefore().from(), period.yearBefore().to());
        var published = earlier.figures();
        var scope = subject.scope(organisation);
        var sources = new ReportWriter.Sources(
                statistics.read(period.period(), scope),
                statistics.read(period.yearBefore(), scope),
                drills.figures(now.from(), now.to()),
                subject.isWhole() ? country.background(organisation.group()) : null,
                earlier.followUp(subject),
                threshold,
                clock.instant());
        var writer = new ReportWriter(subject, period, organisation, sources);
        var counted = disclosure.count(List.of(now, before), published, today);
        return disclosure.make(
                counted,
                figures -> writer.write(new Asked(figures, counted, now, before, subject.units(organisation))));
    }

    /** The annex to a report, for those who may see the true figures of all it covers. */
    public Paper annex(Subject subject, ReportPeriod asked) {
        var period = asked.until(LocalDate.now(clock.withZone(zone)));
        var scope = subject.scope(organisation);
        return AnnexPaper.of(
                subject,
                period,
                organisation.name(),
                statistics.read(period.period(), scope),
                statistics.systems(period.period(), scope),
                clock.instant());
    }
}
