package se.incidentkedjan.reporting.publication;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.incidentkedjan.reporting.disclosure.Disclosure;
import se.incidentkedjan.reporting.disclosure.Figure;
import se.incidentkedjan.reporting.disclosure.PublishedFigures;
import se.incidentkedjan.reporting.disclosure.Things;
import se.incidentkedjan.reporting.report.Report;
import se.incidentkedjan.reporting.report.Report.Comparison;
import se.incidentkedjan.reporting.report.Report.Texts;
import se.incidentkedjan.reporting.report.ReportPeriod;
import se.incidentkedjan.reporting.report.Subject;
import se.incidentkedjan.reporting.report.Trend;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.OrganisationFiles;
import se.incidentkedjan.reporting.suppression.Aggregate;
import se.incidentkedjan.reporting.suppression.Count;
import se.incidentkedjan.reporting.suppression.Cube;
import se.incidentkedjan.reporting.suppression.Days;
import se.incidentkedjan.reporting.suppression.Published;

/** Reports of so many incidents, without counting any. */
final class Samples {

    static final Organisation ORGANISATION =
            OrganisationFiles.read(Path.of(System.getProperty("project.root", ".."), "config"));
    static final Subject KOMMUNSTYRELSEN = Subject.of(Subject.Kind.KOMMUNSTYRELSEN);
    static final ReportPeriod YEAR = ReportPeriod.parse("2026").orElseThrow();
    static final ReportPeriod TERTIAL = ReportPeriod.parse("2027-T1").orElseThrow();
    static final Who CISO = new Who("11111111-1111-7111-8111-111111111111", List.of("CISO"));

    private Samples() {}

    static MeetingCalendar calendar(PlannedReport... reports) {
        return new MeetingCalendar(List.of(reports), Map.of());
    }

    static Disclosure.Made<Report> made(
            Subject subject, ReportPeriod period, long incidents, boolean complete, List<Report.FollowUp> followUp) {
        return new Disclosure.Made<>(report(subject, period, incidents, complete, followUp), figures(incidents), 3);
    }

    static Report report(
            Subject subject, ReportPeriod period, long incidents, boolean complete, List<Report.FollowUp> followUp) {
        var span = new Report.Span(
                period.code(),
                period.name(),
                period.period().from(),
                period.period().to());
        var before = new Report.Span(
                "innan",
                period.nameOfYearBefore(),
                period.yearBefore().from(),
                period.yearBefore().to());
        var none = Figure.of(0);
        return new Report(
                subject.code(),
                "Incidenter",
                "9999",
                "Exempelkommunen",
                span,
                before,
                Instant.parse("2027-05-11T08:00:00Z"),
                null,
                complete,
                5,
                new Texts(
                        List.of("Det var %d incidenter.".formatted(incidents), "Rutinen är känd."),
                        List.of("Adressfält är svåra."),
                        List.of("Rapporten läggs till handlingarna."),
                        followUp),
                comparison("Alla incidenter", incidents),
                List.of(),
                "Nämnd eller bolag",
                List.of(),
                List.of(new Report.Topic(
                        "category",
                        "Vad som hände",
                        false,
                        List.of(
                                comparison("Skickat till fel mottagare", incidents - 2),
                                new Comparison("SNOOPING", "Snokat", Figure.HIDDEN, Figure.HIDDEN, Trend.NOT_TOLD)))),
                null,
                new Report.Duties(
                        new Report.DutyLine(null, "Alla", none, none, none, none, none, null), List.of(), List.of()),
                new Report.Measures(new Report.MeasureLine(null, "Alla", none, none, none, none, none), List.of()),
                List.of(),
                new Report.Silence(false, 50, List.of(), List.of()),
                new Report.Drilled(0, 0, 0, 0, 0, null),
                null);
    }

    private static Comparison comparison(String name, long number) {
        return new Comparison(null, name, Figure.of(number), Figure.of(7), Trend.NO_CLEAR_CHANGE);
    }

    static PublishedFigures figures(long incidents) {
        var day = LocalDate.of(2026, 1, 1);
        var days = new Days(day, LocalDate.of(2026, 12, 31));
        return new PublishedFigures(Map.of(
                Things.INCIDENTS,
                new Published(
                        List.of(Aggregate.total(days)),
                        List.of(Aggregate.of(days, Set.of("socialforvaltningen"))),
                        new Cube(List.of(new Count(day, "socialforvaltningen", null, incidents))))));
    }

    static Texts texts(String first) {
        return new Texts(List.of(first), List.of(), List.of("Kommunstyrelsen noterar informationen."), List.of());
    }
}
