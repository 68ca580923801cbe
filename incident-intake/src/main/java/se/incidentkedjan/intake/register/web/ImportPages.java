package se.incidentkedjan.intake.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.intake.register.Import;
import se.incidentkedjan.intake.register.ImportDesk;
import se.incidentkedjan.intake.register.Uploading;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;
import se.incidentkedjan.webkit.FieldError;

/** Where an older register is uploaded, and the list of those that have been taken in. */
@Hidden
@Controller
@RequestMapping("/importera")
class ImportPages {

    private static final int HASH_SHOWN = 12;

    private final ImportDesk desk;
    private final Importer importer;

    ImportPages(ImportDesk desk, Importer importer) {
        this.desk = desk;
        this.importer = importer;
    }

    @Requires(Action.REGISTER_IMPORT)
    @GetMapping
    ModelAndView show(Permission permission) {
        permission.search(Map.of("step", "list"));
        return page(importer.pseudonym(permission), null);
    }

    @Requires(Action.REGISTER_IMPORT)
    @PostMapping("/fil")
    ModelAndView upload(HttpServletRequest request, Permission permission) {
        permission.search(Map.of("step", "upload"));
        var owner = importer.pseudonym(permission);
        return switch (Upload.read(request, desk, owner)) {
            case Uploading.Outcome.Received(var id) -> Importer.onwards(id, "/kolumner");
            case Uploading.Outcome.Refused(String what) -> page(owner, what);
        };
    }

    private ModelAndView page(String owner, @Nullable String error) {
        return new ModelAndView("incident-intake/import", error == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .addObject("errors", error == null ? List.of() : List.of(new FieldError("fil", error)))
                .addObject("error", error)
                .addObject("open", open(owner))
                .addObject("begun", begun());
    }

    private @Nullable DataTable open(String owner) {
        var rows = desk.open(owner).stream()
                .map(one -> List.of(
                        Cell.link(
                                "Gå vidare med filen från " + Shown.time(one.uploadedAt()),
                                Importer.HOME + "/" + one.id() + "/kolumner"),
                        Cell.of(one.rows()),
                        Cell.of(one.uploadedAt().plus(Import.KEPT_FOR))))
                .toList();
        return rows.isEmpty()
                ? null
                : new DataTable(
                        "Filer som väntar på dig",
                        List.of(Column.text("Fil"), Column.number("Rader"), Column.text("Raderas")),
                        rows);
    }

    private @Nullable DataTable begun() {
        var all = desk.begun();
        var names = importer.names(all.stream()
                .flatMap(one -> Stream.of(one.turning()))
                .filter(Objects::nonNull)
                .map(Import.Turning::by)
                .distinct()
                .toList());
        var rows = all.stream().map(one -> row(one, names)).toList();
        return rows.isEmpty()
                ? null
                : new DataTable(
                        "Tidigare importer",
                        List.of(
                                Column.text("Import"),
                                Column.text("Läge"),
                                Column.text("Av"),
                                Column.text("Filens summa"),
                                Column.number("Införda"),
                                Column.number("Inte införda"),
                                Column.number("Fanns redan")),
                        rows);
    }

    private static List<Cell> row(Import one, Map<String, String> names) {
        return List.of(
                Cell.link(Shown.time(one.uploadedAt()), Importer.HOME + "/" + one.id()),
                Cell.of(Shown.state(one)),
                Cell.of(Shown.name(one, names)),
                Cell.of(one.fileHash().substring(0, HASH_SHOWN)),
                Cell.of(one.progress().imported()),
                Cell.of(one.progress().refused()),
                Cell.of(one.progress().already()));
    }
}
