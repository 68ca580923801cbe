package se.incidentkedjan.reporting.publication.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.reporting.publication.Desk;
import se.incidentkedjan.reporting.publication.MeetingPlans;
import se.incidentkedjan.reporting.publication.Origin;
import se.incidentkedjan.reporting.publication.Refusal;
import se.incidentkedjan.reporting.publication.Ruling;
import se.incidentkedjan.reporting.report.ReportPeriod;
import se.incidentkedjan.reporting.report.Subject;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.FieldError;
import se.incidentkedjan.webkit.Option;

/** All reports: planned, drafts and published. Plans and drafts are for those who prepare reports. */
@Hidden
@Controller
@RequestMapping("/rapporter")
class ReportListPage {

    private static final String SUBJECT = "rapport";
    private static final String PERIOD = "period";

    private final Desk desk;
    private final MeetingPlans plans;
    private final Organisation organisation;
    private final Participant participant;

    ReportListPage(Desk desk, MeetingPlans plans, Organisation organisation, Participant participant) {
        this.desk = desk;
        this.plans = plans;
        this.organisation = organisation;
        this.participant = participant;
    }

    @Requires(Action.REPORTS_READ)
    @GetMapping
    ModelAndView list(@RequestParam(name = "hant", defaultValue = "") String happened, Permission permission) {
        Participant.tell(permission, "all", "listed");
        return page(permission, "", "", List.of(), HttpStatus.OK).addObject("isDiscarded", happened.equals("kastad"));
    }

    @Requires(Action.REPORTS_PREPARE)
    @PostMapping
    ModelAndView make(
            @RequestParam(name = SUBJECT, defaultValue = "") String subject,
            @RequestParam(name = PERIOD, defaultValue = "") String typed,
            Permission permission) {
        var whose = Subject.parse(subject, organisation);
        var period = ReportPeriod.parse(typed);
        if (whose.isEmpty() || period.isEmpty()) {
            Participant.tell(permission, "none", "refused");
            return page(permission, subject, typed, mistakes(whose, period), HttpStatus.BAD_REQUEST);
        }
        var ruling = desk.prepare(whose.get(), period.get(), Origin.BY_HAND, participant.of(permission));
        return switch (ruling) {
            case Ruling.Granted(var draft) -> {
                Participant.tell(permission, draft.id().value(), "made");
                yield Onwards.to(Onwards.draft(draft.id()) + "?hant=gjord");
            }
            case Ruling.Refused(Refusal.AlreadyThere(var id)) -> {
                Participant.tell(permission, id.value(), "found");
                var isPublished =
                        desk.versions(id).stream().anyMatch(one -> one.id().equals(id) && one.isPublished());
                yield Onwards.to((isPublished ? Onwards.published(id) : Onwards.draft(id)) + "?hant=fanns");
            }
            case Ruling.Refused(var why) -> {
                Participant.tell(permission, "none", "refused");
                yield page(
                        permission,
                        subject,
                        typed,
                        List.of(new FieldError(PERIOD, RefusalWords.of(why))),
                        HttpStatus.BAD_REQUEST);
            }
        };
    }

    private static List<FieldError> mistakes(Optional<Subject> whose, Optional<ReportPeriod> period) {
        var mistakes = new ArrayList<FieldError>();
        if (whose.isEmpty()) {
            mistakes.add(new FieldError(SUBJECT, "Välj en rapport i listan."));
        }
        if (period.isEmpty()) {
            mistakes.add(new FieldError(PERIOD, "Perioden går inte att läsa. " + ReportPeriod.FORMS));
        }
        return mistakes;
    }

    private ModelAndView page(
            Permission permission, String subject, String period, List<FieldError> errors, HttpStatus status) {
        var tables = new ReportTables(desk.all(), desk.today());
        var mayPrepare = permission.mayAlso(Action.REPORTS_PREPARE);
        return new ModelAndView("reporting/rapporter", status)
                .addObject("mayPrepare", mayPrepare)
                .addObject("errors", errors)
                .addObject("planned", mayPrepare ? tables.planned(plans.get()) : null)
                .addObject("wrongFile", mayPrepare && !plans.problems().isEmpty() ? wrong() : null)
                .addObject("drafts", mayPrepare ? tables.drafts() : null)
                .addObject("published", tables.published())
                .addObject(
                        "subjects",
                        Choice.of(SUBJECT, "Rapport", subjects())
                                .withChosen(List.of(subject))
                                .withError(error(SUBJECT, errors)))
                .addObject("period", new Field(PERIOD, "Period", ReportPeriod.FORMS, period, error(PERIOD, errors)));
    }

    private String wrong() {
        return String.join(
                " ",
                plans.problems().stream()
                        .map(problem -> "%s, rad %d: %s".formatted(problem.file(), problem.line(), problem.reason()))
                        .toList());
    }

    private static @Nullable String error(String name, List<FieldError> errors) {
        return errors.stream()
                .filter(error -> error.target().equals(name))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    private List<Option> subjects() {
        var options = new ArrayList<Option>();
        for (var kind : Subject.Kind.values()) {
            if (kind != Subject.Kind.NAMND) {
                var subject = Subject.of(kind);
                options.add(Option.of(subject.code(), subject.name() + " (hela kommunen)"));
            }
        }
        organisation.boards().stream()
                .map(Subject::of)
                .forEach(subject -> options.add(Option.of(subject.code(), subject.name())));
        return options;
    }
}
