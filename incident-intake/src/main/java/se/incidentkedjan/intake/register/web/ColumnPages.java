package se.incidentkedjan.intake.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.intake.register.Columns;
import se.incidentkedjan.intake.register.ImportDesk;
import se.incidentkedjan.intake.register.RegisterField;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.FieldError;
import se.incidentkedjan.webkit.Option;

/** The step where somebody sees what each heading of the file is taken for, and changes it. */
@Hidden
@Controller
@RequestMapping("/importera/{id}/kolumner")
class ColumnPages {

    private static final String PREFIX = "kolumn-";

    private final ImportDesk desk;
    private final Importer importer;

    ColumnPages(ImportDesk desk, Importer importer) {
        this.desk = desk;
        this.importer = importer;
    }

    @Requires(Action.REGISTER_IMPORT)
    @GetMapping
    ModelAndView show(@PathVariable String id, Permission permission) {
        var opened = importer.open(id, "columns", permission);
        return page(opened, opened.plan().columns(), Map.of());
    }

    @Requires(Action.REGISTER_IMPORT)
    @PostMapping
    ModelAndView choose(@PathVariable String id, @RequestParam Map<String, String> form, Permission permission) {
        var opened = importer.open(id, "columns-chosen", permission);
        var columns = chosen(opened.plan().columns(), form);
        var problems = columns.problems();
        if (!problems.isEmpty()) {
            return page(opened, columns, problems);
        }
        desk.take(opened.itself(), opened.plan(), columns);
        return Importer.onwards(opened.itself().id(), "/ord");
    }

    /** What is not a choice of ours leaves the column out. */
    private static Columns chosen(Columns before, Map<String, String> form) {
        var fields = new HashMap<Integer, RegisterField>();
        for (int column = 0; column < before.headings().size(); column++) {
            var field = field(form.getOrDefault(PREFIX + column, ""));
            if (field != null) {
                fields.put(column, field);
            }
        }
        return before.taken(fields);
    }

    private static @Nullable RegisterField field(String name) {
        for (var field : RegisterField.values()) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }

    private static ModelAndView page(Importer.Opened opened, Columns columns, Map<Integer, String> problems) {
        var choices = new ArrayList<Choice>();
        for (int column = 0; column < columns.headings().size(); column++) {
            var chosen = columns.field(column).map(Enum::name).orElse("");
            choices.add(Choice.of(PREFIX + column, columns.headings().get(column), options(chosen))
                    .withError(problems.get(column)));
        }
        var errors = problems.entrySet().stream()
                .map(one -> new FieldError(PREFIX + Math.max(0, one.getKey()), one.getValue()))
                .toList();
        return new ModelAndView(
                        "incident-intake/import-columns", problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .addObject("errors", errors)
                .addObject("id", opened.itself().id())
                .addObject("rows", Shown.rows(opened.itself().rows()))
                .addObject("notes", opened.plan().notes())
                .addObject("choices", choices);
    }

    private static List<Option> options(String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", "Ta inte med").chosenWhen(chosen));
        for (var field : RegisterField.values()) {
            options.add(Option.of(field.name(), field.label()).chosenWhen(chosen));
        }
        return options;
    }
}
