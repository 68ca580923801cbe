package se.incidentkedjan.notification.roster.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.documents.pdf.PdfDocument;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.notification.roster.ContactPlanInForce;
import se.incidentkedjan.notification.roster.OnCall;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.FieldError;
import se.incidentkedjan.webkit.MomentField;
import se.incidentkedjan.webkit.Option;
import se.incidentkedjan.webkit.SwedishTimeInput;
import se.incidentkedjan.webkit.TimeReading;

/** Who is on call, now or at another time, and the plan to print for the day when mail is down. */
@Controller
@RequestMapping("/jour")
class OnCallPages {

    private static final String WHEN = "vid";
    private static final String URGENCY = "bradska";

    private final ContactPlanInForce plan;
    private final ContactPlanPaper paper;
    private final Clock clock;

    OnCallPages(ContactPlanInForce plan, ContactPlanPaper paper, Clock clock) {
        this.plan = plan;
        this.paper = paper;
        this.clock = clock;
    }

    @Requires(Action.ON_CALL_READ)
    @GetMapping
    ModelAndView onCall(
            @RequestParam(name = WHEN + "Date", defaultValue = "") String date,
            @RequestParam(name = WHEN + "Time", defaultValue = "") String time,
            @RequestParam(name = URGENCY, defaultValue = "IMMEDIATE") String typedUrgency,
            Permission permission) {
        var urgency = urgency(typedUrgency);
        var field = MomentField.of(WHEN, "En annan tid")
                .withHint("Lämna tomt för att se vem som har jour nu.")
                .withValue(date, time);
        return switch (SwedishTimeInput.read(date, time)) {
            case TimeReading.Nothing() -> page(clock.instant(), "now", urgency, field, permission);
            case TimeReading.Read(var at) -> page(at, "other", urgency, field, permission);
            case TimeReading.Twice(var earlier, var later) -> page(earlier, "other", urgency, field, permission);
            case TimeReading.Unclear(var part, var message) ->
                page(clock.instant(), "unclear", urgency, field.withError(part, message), permission);
        };
    }

    private ModelAndView page(Instant at, String which, Urgency urgency, MomentField field, Permission permission) {
        permission.search(Map.of("at", which));
        var current = plan.get();
        var table = new OnCallTable(current, OnCall.of(current, urgency, at));
        var error = Optional.ofNullable(field.error());
        return new ModelAndView("notification/on-call", error.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .addObject(
                        "errors",
                        error.map(message -> List.of(new FieldError(field.errorTarget(), message)))
                                .orElse(List.of()))
                .addObject("at", at)
                .addObject("when", field)
                .addObject("urgency", choice(urgency))
                .addObject("mayPrint", permission.mayAlso(Action.CONTACT_PLAN_READ))
                .addObject(
                        "problems",
                        plan.state().problems().stream()
                                .map(problem -> "%s, rad %d".formatted(problem.file(), problem.line()))
                                .toList())
                .addObject("everywhere", table.ofTheMunicipality())
                .addObject("units", table.ofUnits());
    }

    private static Urgency urgency(String typed) {
        return Arrays.stream(Urgency.values())
                .filter(urgency -> urgency.name().equals(typed))
                .findFirst()
                .orElse(Urgency.IMMEDIATE);
    }

    private static Choice choice(Urgency chosen) {
        return Choice.of(
                        URGENCY,
                        "Hur bråttom det är",
                        Arrays.stream(Urgency.values())
                                .map(urgency -> Option.of(urgency.name(), ChainWords.label(urgency)))
                                .toList())
                .withChosen(List.of(chosen.name()));
    }

    @Requires(Action.CONTACT_PLAN_READ)
    @GetMapping("/kontaktplan.pdf")
    void print(Permission permission, HttpServletResponse response) throws IOException {
        permission.search(Map.of("form", "pdf"));
        var made = PdfDocument.of(paper.of(plan.get(), clock.instant()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setContentType(PdfDocument.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                "kontaktplan-%s.pdf".formatted(LocalDate.ofInstant(clock.instant(), SwedishTime.ZONE)))
                        .build()
                        .toString());
        made.writeTo(response.getOutputStream());
    }
}
