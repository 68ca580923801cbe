package se.incidentkedjan.escalation.casework.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.webkit.FieldError;

/** The forms on which people work on a case. What cannot be done comes back with why, and with what was typed. */
@Controller
@RequestMapping("/arenden/{id}")
class WorkPages {

    private static final String REVISION = "revision";

    private final Casework casework;
    private final CaseDesk desk;
    private final WorkForms forms;
    private final WorkAnswers answers;
    private final HappeningTexts happenings;

    WorkPages(Casework casework, CaseDesk desk, WorkForms forms, WorkAnswers answers, HappeningTexts happenings) {
        this.casework = casework;
        this.desk = desk;
        this.forms = forms;
        this.answers = answers;
        this.happenings = happenings;
    }

    @Requires(Action.CASE_CHANGE)
    @GetMapping("/arbete/{what}")
    ModelAndView ask(
            @PathVariable String id,
            @PathVariable String what,
            @RequestParam MultiValueMap<String, String> asked,
            Permission permission) {
        return asked(id, what, asked, permission);
    }

    @Requires(Action.CASE_CHANGE)
    @PostMapping("/arbete/{what}")
    ModelAndView act(
            @PathVariable String id,
            @PathVariable String what,
            @RequestParam MultiValueMap<String, String> sent,
            Permission permission) {
        var typed = Typed.of(sent);
        var found = reachable(id, permission);
        var command = answers.command(what, found, typed).orElseThrow(WorkPages::notThere);
        if (typed.isWrong()) {
            permission.on(casework.holding(found));
            return page(what, found, seen(found, typed), typed, null, HttpStatus.BAD_REQUEST);
        }
        return answer(what, typed, desk.carryOut(id, command, typed.number(REVISION), permission));
    }

    @Requires(Action.CASE_ADVISE)
    @GetMapping("/rad")
    ModelAndView askForAdvice(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> asked, Permission permission) {
        return asked(id, "rad", asked, permission);
    }

    @Requires(Action.CASE_ADVISE)
    @PostMapping("/rad")
    ModelAndView advise(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, Permission permission) {
        var typed = Typed.of(sent);
        return answer("rad", typed, desk.carryOut(id, answers.advice(typed), typed.number(REVISION), permission));
    }

    @Requires(Action.CASE_DECIDE)
    @GetMapping("/beslut")
    ModelAndView askForDecision(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> asked, Permission permission) {
        return asked(id, "beslut", asked, permission);
    }

    @Requires(Action.CASE_DECIDE)
    @PostMapping("/beslut")
    ModelAndView decide(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, Permission permission) {
        var typed = Typed.of(sent);
        return answer("beslut", typed, desk.carryOut(id, answers.decision(typed), typed.number(REVISION), permission));
    }

    private ModelAndView asked(String id, String what, MultiValueMap<String, String> asked, Permission permission) {
        var found = casework.find(id, permission).orElseThrow(WorkPages::notThere);
        return page(what, found, found.revision(), Typed.of(asked), null, HttpStatus.OK);
    }

    /** The case, told to nobody yet; whoever may not reach it is refused. */
    private IncidentCase reachable(String id, Permission permission) {
        var found = casework.find(id);
        if (found.isEmpty()) {
            permission.missing(null);
            throw notThere();
        }
        if (!permission.covers(casework.holding(found.get()))) {
            permission.on(casework.holding(found.get()));
        }
        return found.get();
    }

    private ModelAndView answer(String what, Typed typed, CaseDesk.Answer answer) {
        return switch (answer) {
            case CaseDesk.Answer.Changed(var changed) -> onwards(changed);
            case CaseDesk.Answer.NoSuchCase() -> throw notThere();
            case CaseDesk.Answer.Wrong(var one, var mistakes) -> {
                mistakes.forEach(mistake -> typed.wrong(mistake.field(), mistake.message()));
                yield page(what, one, seen(one, typed), typed, null, HttpStatus.BAD_REQUEST);
            }
            case CaseDesk.Answer.Refused(var one, var refusal) -> {
                var said = RefusalTexts.of(refusal);
                yield page(
                        what,
                        one,
                        seen(one, typed),
                        typed,
                        new Notice(said.title(), said.advice(), List.of(), Remedy.of(refusal, one)),
                        HttpStatus.CONFLICT);
            }
            case CaseDesk.Answer.Outdated(var one, var seen) ->
                page(
                        what,
                        one,
                        one.revision(),
                        typed,
                        new Notice(
                                "Någon annan har ändrat ärendet",
                                "Inget är sparat ännu. Se vad som har hänt sedan du öppnade sidan, och spara igen om det"
                                        + " du skrev fortfarande stämmer.",
                                one.timeline().since(seen).stream()
                                        .map(happenings::of)
                                        .toList(),
                                null),
                        HttpStatus.CONFLICT);
        };
    }

    /** What stands above the form: why it came back, what others did meanwhile, and where to go on. */
    record Notice(
            String title,
            String text,
            List<String> lines,
            @Nullable Remedy remedy) {}

    /** A form that comes back for something else must not hide that the case was changed while it was filled in. */
    private static int seen(IncidentCase one, Typed typed) {
        var seen = typed.number(REVISION);
        return seen == null ? one.revision() : seen;
    }

    private ModelAndView page(
            String what, IncidentCase one, int revision, Typed typed, @Nullable Notice notice, HttpStatus status) {
        var form = forms.form(what, one, typed);
        if (form.isEmpty() && notice == null) {
            throw notThere();
        }
        return new ModelAndView("escalation/work", status)
                .addObject("incident", one.incident().toString())
                .addObject("reference", one.reference().toString())
                .addObject("revision", revision)
                .addObject("action", action(what, one))
                .addObject("heading", form.map(WorkForm::title).orElse("Inget är ändrat"))
                .addObject("form", form.orElse(null))
                .addObject("notice", notice)
                .addObject("errors", errors(typed));
    }

    private static String action(String what, IncidentCase one) {
        var own = what.equals("rad") || what.equals("beslut") ? "/" + what : "/arbete/" + what;
        return "/arenden/" + one.incident() + own;
    }

    private static List<FieldError> errors(Typed typed) {
        var errors = new ArrayList<FieldError>();
        typed.errors().forEach((field, message) -> errors.add(new FieldError(WorkFields.target(field), message)));
        return errors;
    }

    private static ModelAndView onwards(IncidentCase changed) {
        var onwards = new RedirectView("/arenden/" + changed.incident());
        onwards.setStatusCode(HttpStatus.SEE_OTHER);
        onwards.setExposeModelAttributes(false);
        return new ModelAndView(onwards);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
