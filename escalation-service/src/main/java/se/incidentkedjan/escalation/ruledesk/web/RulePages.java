package se.incidentkedjan.escalation.ruledesk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.escalation.casework.FilesInForce;
import se.incidentkedjan.escalation.ruledesk.RehearsalTable;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.rules.Rehearsal;
import se.incidentkedjan.rules.RuleText;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.FieldError;
import se.incidentkedjan.webkit.SummaryRow;
import se.incidentkedjan.webkit.SwedishTimeInput;

/** The rules in force, what is wrong with changed files, and a place to rehearse others. Nothing is changed from here. */
@Controller
@RequestMapping("/regler")
class RulePages {

    private final FilesInForce files;
    private final Rehearsing rehearsing;
    private final KitSettings settings;
    private final Clock clock;

    RulePages(FilesInForce files, Rehearsing rehearsing, KitSettings settings, Clock clock) {
        this.files = files;
        this.rehearsing = rehearsing;
        this.settings = settings;
        this.clock = clock;
    }

    @Requires(Action.RULES_READ)
    @GetMapping
    ModelAndView read() {
        var state = files.state();
        return new ModelAndView("escalation/rules")
                .addObject(
                        "versions",
                        List.of(
                                SummaryRow.of(
                                        "rules.yml", state.value().versions().rules()),
                                SummaryRow.of(
                                        "duties.yml", state.value().versions().duties()),
                                SummaryRow.of(
                                        "organisation.yml",
                                        state.value().versions().organisation()),
                                SummaryRow.of("Gäller här sedan", SwedishTime.dateAndTime(state.since()))))
                .addObject(
                        "problems",
                        state.problems().stream().map(Object::toString).toList())
                .addObject("rules", rules(state.value().rules().texts()));
    }

    private static DataTable rules(List<RuleText> texts) {
        return new DataTable(
                "Regler och egna villkor för skyldigheter",
                List.of(Column.text("Regel"), Column.text("Vad den säger"), Column.text("Lagrum")),
                texts.stream()
                        .map(rule -> List.of(Cell.of(rule.id()), Cell.of(rule.title()), Cell.of(rule.legalReference())))
                        .toList());
    }

    @Requires(Action.RULES_REHEARSE)
    @GetMapping("/repetition")
    ModelAndView ask(Permission permission) {
        permission.search(Map.of("rehearsed", "no"));
        var today = LocalDate.ofInstant(clock.instant(), SwedishTime.ZONE);
        return page(current(), today.minusYears(1).toString(), today.toString(), List.of(), List.of(), null);
    }

    @Requires(Action.RULES_REHEARSE)
    @PostMapping("/repetition")
    ModelAndView rehearse(
            @RequestParam(name = "regler", defaultValue = "") String rules,
            @RequestParam(name = "fran", defaultValue = "") String from,
            @RequestParam(name = "till", defaultValue = "") String to,
            Permission permission) {
        var errors = new ArrayList<FieldError>();
        var first = SwedishTimeInput.date(from);
        var last = SwedishTimeInput.date(to);
        if (first.isEmpty()) {
            errors.add(new FieldError("fran", "Skriv den första dagen, till exempel 2026-01-01"));
        }
        if (last.isEmpty() || (first.isPresent() && last.get().isBefore(first.get()))) {
            errors.add(new FieldError("till", "Skriv den sista dagen, inte före den första"));
        }
        if (!errors.isEmpty()) {
            permission.search(Map.of("rehearsed", "no"));
            return page(rules, from, to, errors, List.of(), null);
        }
        try {
            permission.search(Map.of(
                    "rehearsed",
                    "yes",
                    "from",
                    first.get().toString(),
                    "to",
                    last.get().toString()));
            return page(rules, from, to, errors, List.of(), rehearsing.of(rules, first.get(), last.get()));
        } catch (InvalidConfiguration e) {
            errors.add(new FieldError("regler", "Reglerna är fel. Se vad som ska rättas."));
            return page(
                    rules,
                    from,
                    to,
                    errors,
                    e.problems().stream().map(Object::toString).toList(),
                    null);
        }
    }

    private String current() {
        try {
            return Files.readString(settings.configDir().resolve("rules.yml"));
        } catch (IOException e) {
            throw new UncheckedIOException("the rules cannot be read", e);
        }
    }

    private static ModelAndView page(
            String rules,
            String from,
            String to,
            List<FieldError> errors,
            List<String> problems,
            @Nullable Rehearsal rehearsal) {
        return new ModelAndView("escalation/rehearsal", errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .addObject("errors", errors)
                .addObject("problems", problems)
                .addObject("from", field("fran", "Från och med", from, errors))
                .addObject("to", field("till", "Till och med", to, errors))
                .addObject("rules", field("regler", "Reglerna som ska prövas", rules, errors))
                .addObject("table", rehearsal == null ? null : table(rehearsal))
                .addObject("totals", rehearsal == null ? List.of() : totals(rehearsal));
    }

    private static Field field(String name, String label, String value, List<FieldError> errors) {
        return Field.text(name, label)
                .withValue(value)
                .withError(errors.stream()
                        .filter(error -> error.target().equals(name))
                        .map(FieldError::message)
                        .findFirst()
                        .orElse(null));
    }

    private static List<SummaryRow> totals(Rehearsal rehearsal) {
        return List.of(
                new SummaryRow("Prövade incidenter", Cell.of(rehearsal.rehearsed())),
                new SummaryRow("Får ett annat utfall", Cell.of(rehearsal.moved().size())),
                new SummaryRow("Allvarligare", Cell.of(rehearsal.graver())),
                new SummaryRow("Mindre allvarliga", Cell.of(rehearsal.lessGrave())),
                new SummaryRow("Med fler skyldigheter", Cell.of(rehearsal.withNewDuties())),
                new SummaryRow("Med färre skyldigheter", Cell.of(rehearsal.withFewerDuties())));
    }

    private static DataTable table(Rehearsal rehearsal) {
        return new DataTable(
                "Incidenter som skulle få ett annat utfall",
                List.of(
                        Column.text("Ärende"),
                        Column.text("Vetskap"),
                        Column.text("Det som ändras"),
                        Column.text("Varför")),
                rehearsal.moved().stream()
                        .map(moved -> List.of(
                                Cell.link(moved.reference(), "/arenden/" + moved.id()),
                                Cell.of(moved.awareOn().toString()),
                                Cell.lines(RehearsalTable.changes(moved.changes())),
                                Cell.lines(why(moved))))
                        .toList());
    }

    private static List<String> why(Rehearsal.Moved moved) {
        var why = new ArrayList<String>();
        moved.firing().forEach(rule -> why.add("slår till: " + rule));
        moved.noLongerFiring().forEach(rule -> why.add("slår inte till: " + rule));
        return why;
    }
}
