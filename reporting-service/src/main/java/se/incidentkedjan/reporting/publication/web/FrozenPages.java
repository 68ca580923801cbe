package se.incidentkedjan.reporting.publication.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.reporting.publication.Adoption;
import se.incidentkedjan.reporting.publication.Desk;
import se.incidentkedjan.reporting.publication.Edition;
import se.incidentkedjan.reporting.publication.MeetingPlans;
import se.incidentkedjan.reporting.publication.Refusal;
import se.incidentkedjan.reporting.publication.Ruling;
import se.incidentkedjan.reporting.publication.Sent;
import se.incidentkedjan.reporting.publication.Telling;
import se.incidentkedjan.reporting.report.web.ReportForm;
import se.incidentkedjan.webkit.SwedishTimeInput;

/** A published report: for everybody to read, to correct by a new version, and to tell that it was taken. */
@Hidden
@Controller
@RequestMapping("/rapporter/{id}")
class FrozenPages {

    private static final int LONGEST_PARAGRAPH = 40;

    private final Desk desk;
    private final FrozenView view;
    private final Participant participant;
    private final Telling telling;
    private final MeetingPlans plans;

    FrozenPages(Desk desk, FrozenView view, Participant participant, Telling telling, MeetingPlans plans) {
        this.desk = desk;
        this.plans = plans;
        this.telling = telling;
        this.view = view;
        this.participant = participant;
    }

    @Requires(Action.REPORTS_READ)
    @GetMapping
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(name = "hant", defaultValue = "") String happened,
            Permission permission) {
        var report = find(id);
        Participant.tell(permission, report.id().value(), "shown");
        return page(report, permission, FrozenView.Typed.NOTHING, HttpStatus.OK)
                .addObject("done", done(happened))
                .addObject(
                        "sent",
                        telling.sentTo(report.id()).stream()
                                .map(this::sent)
                                .sorted()
                                .toList());
    }

    private String sent(Sent one) {
        var person = one.recipient().person();
        var name = person == null ? "Registratorn" : plans.get().nameOf(person);
        return "%s, %s".formatted(name, SwedishTime.dateAndTime(one.at()));
    }

    private static @Nullable String done(String happened) {
        return switch (happened) {
            case "godkand" -> "Rapporten är godkänd och fryst. Från och med nu är den offentlig.";
            case "antagen" -> "Det står nu att rapporten är antagen.";
            case "fryst" -> "Rapporten är redan godkänd och ändras inte mer.";
            case "fanns" -> "Rapporten finns redan. Behöver den rättas gör du en ny version längst ned.";
            default -> null;
        };
    }

    @Requires(Action.REPORTS_READ)
    @GetMapping(params = "format")
    ResponseEntity<Object> file(@PathVariable String id, @RequestParam String format, Permission permission) {
        var report = find(id);
        var form = ReportForm.ofEnding(format.strip())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Participant.tell(permission, report.id().value(), "taken-out");
        return PublishedApi.file(desk, report, form);
    }

    @Requires(Action.REPORTS_PREPARE)
    @PostMapping(path = "/ratta", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView correct(
            @PathVariable String id,
            @RequestParam(name = FrozenView.REASON, defaultValue = "") String typed,
            Permission permission) {
        var reason = String.join(" ", TextForm.lines(typed));
        return switch (desk.correct(id, reason, participant.of(permission))) {
            case Ruling.Granted(var draft) -> {
                Participant.tell(permission, draft.id().value(), "made");
                yield Onwards.to(Onwards.draft(draft.id()) + "?hant=gjord");
            }
            case Ruling.Refused(Refusal.AlreadyThere(var there)) -> {
                Participant.tell(permission, there.value(), "found");
                yield Onwards.to(Onwards.draft(there) + "?hant=fanns");
            }
            case Ruling.Refused(var why) -> {
                var report = find(id);
                Participant.tell(permission, report.id().value(), "refused");
                yield page(
                        report,
                        permission,
                        new FrozenView.Typed(reason, RefusalWords.of(why), "", "", null, null),
                        HttpStatus.BAD_REQUEST);
            }
        };
    }

    @Requires(Action.REPORTS_PREPARE)
    @PostMapping(path = "/antagen", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView adopt(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> form, Permission permission) {
        var report = find(id);
        var typedDay = TextForm.text(form, FrozenView.DAY);
        var paragraph = TextForm.text(form, FrozenView.PARAGRAPH).strip();
        var decisions = TextForm.text(form, FrozenView.DECISIONS);
        var day = SwedishTimeInput.date(typedDay);
        if (day.isEmpty() || paragraph.length() > LONGEST_PARAGRAPH) {
            return adoptionRefused(
                    report,
                    permission,
                    form,
                    day.isEmpty()
                            ? "Skriv den dag rapporten togs upp, till exempel 2027-02-09."
                            : "Skriv paragrafen med högst %d tecken, till exempel § 14.".formatted(LONGEST_PARAGRAPH));
        }
        var ruling = desk.adopt(
                id,
                TextForm.revision(form),
                adoption(day.get(), paragraph, TextForm.lines(decisions)),
                participant.of(permission));
        if (ruling instanceof Ruling.Refused(var why)) {
            return adoptionRefused(find(id), permission, form, RefusalWords.of(why));
        }
        Participant.tell(permission, report.id().value(), "adopted");
        return Onwards.to(Onwards.published(report.id()) + "?hant=antagen");
    }

    private static Adoption adoption(LocalDate day, String paragraph, List<String> decisions) {
        return new Adoption(day, paragraph.isEmpty() ? null : paragraph, decisions);
    }

    private ModelAndView adoptionRefused(
            Edition report, Permission permission, MultiValueMap<String, String> form, String why) {
        Participant.tell(permission, report.id().value(), "refused");
        return page(
                report,
                permission,
                new FrozenView.Typed(
                        "",
                        null,
                        TextForm.text(form, FrozenView.DAY),
                        TextForm.text(form, FrozenView.PARAGRAPH),
                        TextForm.text(form, FrozenView.DECISIONS),
                        why),
                HttpStatus.BAD_REQUEST);
    }

    private ModelAndView page(Edition report, Permission permission, FrozenView.Typed typed, HttpStatus status) {
        return view.page(report, typed, permission.mayAlso(Action.REPORTS_PREPARE), status);
    }

    private Edition find(String id) {
        return desk.find(id)
                .filter(edition -> !edition.isDraft())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
