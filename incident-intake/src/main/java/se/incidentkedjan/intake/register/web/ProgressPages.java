package se.incidentkedjan.intake.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.intake.register.Import;
import se.incidentkedjan.intake.register.ImportDesk;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.SummaryRow;

/** How far an import has come, and taking it back. */
@Hidden
@Controller
@RequestMapping("/importera/{id}")
class ProgressPages {

    private final ImportDesk desk;
    private final Importer importer;
    private final Clock clock;

    ProgressPages(ImportDesk desk, Importer importer, Clock clock) {
        this.desk = desk;
        this.importer = importer;
        this.clock = clock;
    }

    @Requires(Action.REGISTER_IMPORT)
    @GetMapping
    ModelAndView show(@PathVariable String id, Permission permission) {
        return page(importer.begun(id, "progress", permission), HttpStatus.OK);
    }

    @Requires(Action.REGISTER_IMPORT)
    @GetMapping("/angra")
    ModelAndView ask(@PathVariable String id, Permission permission) {
        var one = importer.begun(id, "revoke", permission);
        return one.isRevocable(clock.instant())
                ? new ModelAndView("incident-intake/import-undo")
                        .addObject("id", one.id())
                        .addObject("rows", rows(one))
                        .addObject("isBegun", one.state() == Import.State.IMPORTING)
                        .addObject("reports", one.progress().imported())
                : Importer.onwards(one.id(), "");
    }

    @Requires(Action.REGISTER_IMPORT)
    @PostMapping("/angra")
    ModelAndView revoke(@PathVariable String id, Permission permission) {
        var one = importer.begun(id, "revoked", permission);
        return desk.revoke(one, importer.pseudonym(permission))
                ? Importer.onwards(one.id(), "")
                : page(one, HttpStatus.CONFLICT);
    }

    private ModelAndView page(Import one, HttpStatus status) {
        return new ModelAndView("incident-intake/import-progress", status)
                .addObject("id", one.id())
                .addObject("state", one.state().name())
                .addObject("rows", rows(one))
                .addObject("total", one.rows())
                .addObject("done", one.progress().done())
                .addObject("imported", one.progress().imported())
                .addObject("withdrawn", one.progress().withdrawn())
                .addObject("waitingSince", one.waitingSince(clock.instant()).orElse(null))
                .addObject("isRevocable", one.isRevocable(clock.instant()))
                .addObject("revocableUntil", one.revocableUntil());
    }

    private static boolean isAtWork(Import one) {
        return one.state() == Import.State.IMPORTING || one.state() == Import.State.UNDOING;
    }

    private List<SummaryRow> rows(Import one) {
        var turning = one.turning();
        var names = importer.names(turning == null ? List.of() : List.of(turning.by()));
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("Läge", Cell.of(Shown.state(one))));
        rows.add(new SummaryRow("Filen kom", Cell.of(one.uploadedAt())));
        if (turning != null) {
            rows.add(new SummaryRow(
                    one.state() == Import.State.UNDOING || one.state() == Import.State.UNDONE
                            ? "Ångrades"
                            : "Påbörjades",
                    Cell.of(turning.at())));
            rows.add(SummaryRow.of("Av", Shown.name(one, names)));
        }
        var progressedAt = one.progressedAt();
        if (progressedAt != null && isAtWork(one)) {
            rows.add(new SummaryRow("Kom senast vidare", Cell.of(progressedAt)));
        }
        rows.add(SummaryRow.of("Filens kontrollsumma (SHA-256)", one.fileHash()));
        rows.add(new SummaryRow("Rader i filen", Cell.of(one.rows())));
        rows.add(new SummaryRow("Införda", Cell.of(one.progress().imported())));
        rows.add(new SummaryRow("Inte införda", Cell.of(one.progress().refused())));
        rows.add(new SummaryRow("Fanns redan", Cell.of(one.progress().already())));
        if (one.state() == Import.State.UNDOING || one.state() == Import.State.UNDONE) {
            rows.add(new SummaryRow("Tillbakatagna", Cell.of(one.progress().withdrawn())));
        }
        return rows;
    }
}
