package se.incidentkedjan.intake.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.intake.masking.PatternKind;
import se.incidentkedjan.intake.register.ImportDesk;
import se.incidentkedjan.intake.register.Preview;
import se.incidentkedjan.intake.register.RowNote;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;
import se.incidentkedjan.webkit.SummaryRow;

/** The step where somebody sees what would become of each row, and decides. */
@Hidden
@Controller
@RequestMapping("/importera/{id}")
class ReviewPages {

    private final ImportDesk desk;
    private final Importer importer;

    ReviewPages(ImportDesk desk, Importer importer) {
        this.desk = desk;
        this.importer = importer;
    }

    /** One of the first rows. */
    record First(int row, List<SummaryRow> facts, String words) {

        /** Tells nothing of the words. */
        @Override
        public String toString() {
            return "First[" + row + "]";
        }
    }

    @Requires(Action.REGISTER_IMPORT)
    @GetMapping("/granska")
    ModelAndView show(@PathVariable String id, Permission permission) {
        var opened = importer.open(id, "preview", permission);
        var problems = opened.plan().columns().problems();
        if (!problems.isEmpty()) {
            return Importer.onwards(opened.itself().id(), "/kolumner");
        }
        var preview = desk.preview(opened.itself(), opened.plan());
        return new ModelAndView("incident-intake/import-review")
                .addObject("id", opened.itself().id())
                .addObject("preview", preview)
                .addObject("takes", Shown.rows(preview.ready()))
                .addObject("left", preview.refused() + preview.already())
                .addObject("notes", table("Rader som inte förs in", preview.notes()))
                .addObject("remarks", table("Så har rader förståtts", preview.remarks()))
                .addObject("masked", masked(preview.masked()))
                .addObject(
                        "first",
                        preview.first().stream().map(ReviewPages::first).toList());
    }

    @Requires(Action.REGISTER_IMPORT)
    @GetMapping("/fel.csv")
    ResponseEntity<byte[]> list(@PathVariable String id, Permission permission) {
        var opened = importer.open(id, "errors", permission);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("att-veta-om-raderna.csv")
                                .build()
                                .toString())
                .body(NoteFile.of(desk.wholePreview(opened.itself(), opened.plan())));
    }

    @Requires(Action.REGISTER_IMPORT)
    @PostMapping("/for-in")
    ModelAndView begin(@PathVariable String id, Permission permission) {
        var known = importer.known(id, permission);
        if (known.isPresent()) {
            // Pressed twice: it has begun already.
            return Importer.onwards(known.get().id(), "");
        }
        var opened = importer.open(id, "begin", permission);
        if (!opened.plan().columns().problems().isEmpty()) {
            return Importer.onwards(opened.itself().id(), "/kolumner");
        }
        desk.begin(opened.itself(), importer.pseudonym(permission));
        return Importer.onwards(opened.itself().id(), "");
    }

    @Requires(Action.REGISTER_IMPORT)
    @PostMapping("/avbryt")
    ModelAndView drop(@PathVariable String id, Permission permission) {
        var opened = importer.open(id, "drop", permission);
        desk.drop(opened.itself());
        return Importer.onwards(Importer.HOME);
    }

    private static DataTable table(String caption, List<RowNote> notes) {
        return new DataTable(
                caption,
                List.of(Column.text("Rad"), Column.text("Kolumn"), Column.text("Vad"), Column.text("Gör så här")),
                notes.stream().map(Shown::cells).toList());
    }

    private static String masked(Map<PatternKind, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getValue() + " " + one.getKey().word())
                .collect(Collectors.joining(", "));
    }

    private static First first(Preview.Shown shown) {
        var old = shown.old();
        var facts = old.facts();
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("Inkom", Cell.of(old.receivedAt())));
        rows.add(new SummaryRow("Avslutad", Cell.of(old.imported().closedAt())));
        rows.add(SummaryRow.of("Vad har hänt", SwedishLabels.of(facts.category())));
        var unit = facts.unit();
        if (unit != null) {
            rows.add(SummaryRow.of("Enhet", unit.toString()));
        }
        var system = facts.system();
        if (system != null) {
            rows.add(SummaryRow.of("System", system.toString()));
        }
        return new First(shown.row(), rows, shown.words());
    }
}
