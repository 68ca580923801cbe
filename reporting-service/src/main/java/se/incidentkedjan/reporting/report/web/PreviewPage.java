package se.incidentkedjan.reporting.report.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.reporting.report.ReportPaper;
import se.incidentkedjan.reporting.report.ReportPeriod;
import se.incidentkedjan.reporting.report.Reports;
import se.incidentkedjan.reporting.report.Subject;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Option;

/** A report as it would be published now, of any period that somebody asks for. */
@Hidden
@Controller
final class PreviewPage {

    private static final List<String> PARTS = List.of("", "-T1", "-T2", "-T3");

    private final Reports reports;
    private final Organisation organisation;
    private final Clock clock;
    private final KitSettings settings;

    PreviewPage(Reports reports, Organisation organisation, Clock clock, KitSettings settings) {
        this.reports = reports;
        this.organisation = organisation;
        this.clock = clock;
        this.settings = settings;
    }

    @Requires(Action.STATISTICS_READ)
    @GetMapping("/rapporter/forhandsgranska")
    ModelAndView preview(
            @RequestParam(name = "rapport", required = false) @Nullable String subject,
            @RequestParam(name = "period", required = false) @Nullable String period) {
        var thisYear = LocalDate.now(clock.withZone(settings.zone())).getYear();
        var askedSubject = told(subject).orElse(Subject.Kind.KOMMUNSTYRELSEN.code());
        var askedPeriod = told(period).orElse(Integer.toString(thisYear));
        var whose = Subject.parse(askedSubject, organisation);
        var when = ReportPeriod.parse(askedPeriod);
        var isRight = whose.isPresent() && when.isPresent();
        var page = new ModelAndView("reporting/forhandsgranska", isRight ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        page.addObject("subjects", subjects(askedSubject));
        page.addObject("periods", periods(askedPeriod, thisYear));
        page.addObject("asked", askedPeriod);
        page.addObject("isSubjectWrong", whose.isEmpty());
        page.addObject("isPeriodWrong", when.isEmpty());
        page.addObject("forms", ReportPeriod.FORMS);
        if (isRight) {
            var made = reports.make(whose.get(), when.get());
            page.addObject("report", made.content());
            page.addObject("kept", made.kept());
            page.addObject("isOfBoard", !whose.get().isWhole());
            page.addObject("sections", ShownSection.of(ReportPaper.of(made.content())));
            page.addObject(
                    "api",
                    "/api/reports/%s?period=%s"
                            .formatted(whose.get().code(), when.get().code()));
            page.addObject(
                    "annex",
                    "/api/reports/%s/annex?period=%s"
                            .formatted(whose.get().code(), when.get().code()));
        }
        return page;
    }

    private static Optional<String> told(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(one -> !one.isEmpty());
    }

    private Choice subjects(String chosen) {
        var options = new ArrayList<Option>();
        for (var kind : Subject.Kind.values()) {
            if (kind != Subject.Kind.NAMND) {
                var subject = Subject.of(kind);
                options.add(Option.of(subject.code(), subject.name() + ", hela kommunen")
                        .chosenWhen(chosen));
            }
        }
        organisation.boards().stream()
                .map(Subject::of)
                .forEach(subject -> options.add(
                        Option.of(subject.code(), subject.name() + ", det egna").chosenWhen(chosen)));
        return Choice.of("rapport", "Rapport till", options);
    }

    /** Years and tertials; whatever else was asked for stands first. */
    private static Choice periods(String chosen, int thisYear) {
        var codes = new ArrayList<String>();
        for (int year = thisYear; year > thisYear - 3; year--) {
            for (var part : PARTS) {
                codes.add(year + part);
            }
        }
        if (!codes.contains(chosen) && ReportPeriod.parse(chosen).isPresent()) {
            codes.addFirst(chosen);
        }
        return Choice.of(
                "period",
                "Period",
                codes.stream()
                        .map(code -> Option.of(
                                        code,
                                        ReportPeriod.parse(code)
                                                .map(ReportPeriod::name)
                                                .orElse(code))
                                .chosenWhen(chosen))
                        .toList());
    }
}
