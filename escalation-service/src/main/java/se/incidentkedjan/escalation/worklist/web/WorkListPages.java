package se.incidentkedjan.escalation.worklist.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.incidentkedjan.escalation.worklist.SavedViews;
import se.incidentkedjan.escalation.worklist.SavedViews.Change;
import se.incidentkedjan.escalation.worklist.web.Parameter.Language;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Reach;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.FieldError;

/** The work list for people. The reporter's words are not here. */
@Controller
@RequestMapping(WorkListForm.PATH)
class WorkListPages {

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 1_000_000;
    private static final String NAME = "namn";

    private final WorkListDesk desk;
    private final WorkListTable table;
    private final WorkListForm form;

    WorkListPages(WorkListDesk desk, WorkListTable table, WorkListForm form) {
        this.desk = desk;
        this.table = table;
        this.form = form;
    }

    @Requires(Action.CASE_LIST)
    @GetMapping
    ModelAndView list(
            @RequestParam Map<String, String> parameters,
            @RequestParam(name = "sida", defaultValue = "1") int number,
            Permission permission) {
        var told = Told.of(parameters, Language.SWEDISH);
        var reading = desk.readPage(told, permission);
        if (number < 1 || number > LAST_PAGE || reading.wrong().contains(Parameter.WAVE)) {
            permission.search(Map.of());
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var within = permission.search(reading.details());
        var hit = desk.onlyHit(reading, desk.reader(permission), within);
        return hit.map(row -> onwards(WorkListForm.PATH + "/" + row.incident()))
                .orElseGet(() -> shown(reading, number, within, permission, null, ""));
    }

    @Requires(Action.CASE_LIST)
    @PostMapping("/vyer")
    ModelAndView save(
            @RequestParam(name = NAME, defaultValue = "") String name,
            @RequestParam(name = "urval", defaultValue = "") String filter,
            Permission permission) {
        var told = Told.read(filter, Language.SWEDISH).without(List.of(Parameter.SEARCH));
        var within = permission.search(Map.of("saved", "yes"));
        var reader = reader(permission);
        return switch (desk.save(reader, name, told)) {
            case Change.Saved(var ignored, var view) ->
                onwards(Told.read(view.filter(), Language.ENGLISH).address(WorkListForm.PATH, Language.SWEDISH, ""));
            case Change.Refused(var reason) ->
                shown(desk.readPage(told, permission), 1, within, permission, text(reason), name);
        };
    }

    @Requires(Action.CASE_LIST)
    @PostMapping("/vyer/{view}/ta-bort")
    ModelAndView remove(@PathVariable String view, Permission permission) {
        permission.search(Map.of("saved", "no"));
        try {
            desk.remove(reader(permission), UUID.fromString(view));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
        return onwards(WorkListForm.PATH);
    }

    private String reader(Permission permission) {
        var reader = desk.reader(permission);
        if (reader == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return reader;
    }

    private static String text(SavedViews.Refusal reason) {
        return switch (reason) {
            case NAME_MISSING -> "Skriv vad vyn ska heta";
            case NAME_TOO_LONG -> "Skriv ett namn med högst %d tecken".formatted(SavedViews.LONGEST_NAME);
            case TOO_MANY -> "Du har redan %d sparade vyer. Ta bort någon av dem först".formatted(SavedViews.MOST);
        };
    }

    private ModelAndView shown(
            WorkListReading reading,
            int number,
            Reach within,
            Permission permission,
            @Nullable String nameError,
            String name) {
        var reader = desk.reader(permission);
        var answer = desk.byClock(reading.query(), reader, within, (number - 1) * PAGE_SIZE, PAGE_SIZE);
        long last = Math.max(1, (answer.count() + PAGE_SIZE - 1) / PAGE_SIZE);
        if (number > last) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var told = reading.told();
        var filtered = !told.without(WorkListForm.ELSEWHERE).values().isEmpty();
        var model = new HashMap<String, Object>();
        model.put("errors", errors(reading, nameError));
        model.put("tabs", form.tabs(reading.query().view()));
        model.put("saved", form.saved(desk.saved(reader).all(), told));
        model.put("search", search(told));
        model.put("filters", form.filters(told));
        model.put("days", WorkListForm.days(reading));
        model.put("ticks", form.ticks(told));
        model.put("isFiltered", filtered);
        model.put("view", reading.query().view().name());
        model.put("wave", told.find(Parameter.WAVE).orElse(""));
        model.put("isSearch", reading.query().search() != null);
        model.put("isTooLarge", desk.isTooLarge());
        model.put("count", answer.count());
        model.put("table", table.of(answer.rows(), reader));
        model.put("page", number);
        model.put("last", last);
        model.put("before", number > 1 ? address(told, number - 1) : "");
        model.put("after", number < last ? address(told, number + 1) : "");
        model.put("unfiltered", told.without(filters()).address(WorkListForm.PATH, Language.SWEDISH, ""));
        model.put("filter", withView(told, reading).in(Language.SWEDISH));
        model.put("canSave", reader != null);
        model.put(
                "name",
                Field.text(NAME, "Namn på vyn")
                        .withHint("Bara du ser dina sparade vyer. Skriv inga uppgifter om enskilda.")
                        .withValue(name)
                        .withError(nameError));
        var status = reading.wrong().isEmpty() && nameError == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        return new ModelAndView("escalation/cases", model, status);
    }

    private static Told withView(Told told, WorkListReading reading) {
        return told.with(Parameter.VIEW, reading.query().view().name());
    }

    private static List<Parameter> filters() {
        return Arrays.stream(Parameter.values())
                .filter(parameter -> !WorkListForm.ELSEWHERE.contains(parameter))
                .toList();
    }

    private static String address(Told told, int page) {
        return told.address(WorkListForm.PATH, Language.SWEDISH, "sida=" + page);
    }

    private static Field search(Told told) {
        return Field.text(Parameter.SEARCH.in(Language.SWEDISH), "Sök ärende")
                .withHint("Referens, som 2026-000123 eller bara 123, eller diarienummer.")
                .withValue(told.get(Parameter.SEARCH));
    }

    private static List<FieldError> errors(WorkListReading reading, @Nullable String nameError) {
        var wrong = reading.wrong().stream().map(WorkListForm::error);
        return nameError == null
                ? wrong.toList()
                : Stream.concat(wrong, Stream.of(new FieldError(NAME, nameError)))
                        .toList();
    }

    private static ModelAndView onwards(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
