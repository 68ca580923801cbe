package se.incidentkedjan.reporting.publication.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.reporting.publication.Desk;
import se.incidentkedjan.reporting.publication.Edition;
import se.incidentkedjan.reporting.publication.EditionPaper;
import se.incidentkedjan.reporting.publication.MeetingPlans;
import se.incidentkedjan.reporting.publication.Origin;
import se.incidentkedjan.reporting.publication.PlannedReport;
import se.incidentkedjan.reporting.publication.Refusal;
import se.incidentkedjan.reporting.report.web.ShownSection;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;
import se.incidentkedjan.webkit.SummaryRow;

/** The page of a draft. */
@Component
final class DraftView {

    private final Desk desk;
    private final MeetingPlans plans;

    DraftView(Desk desk, MeetingPlans plans) {
        this.desk = desk;
        this.plans = plans;
    }

    ModelAndView page(Edition draft, TextForm form, @Nullable String refusal, boolean mayApprove, HttpStatus status) {
        return new ModelAndView("reporting/rapport-utkast", status)
                .addObject("id", draft.id().value())
                .addObject("reportTitle", draft.report().title())
                .addObject("period", draft.report().period().name())
                .addObject("refusal", refusal)
                .addObject("done", null)
                .addObject("hindrances", hindrances(draft))
                .addObject("systems", desk.namedSystems(draft))
                .addObject("facts", facts(draft))
                .addObject("overtaken", overtaken(draft))
                .addObject("sections", ShownSection.of(EditionPaper.of(draft)))
                .addObject("form", form)
                .addObject("mayApprove", mayApprove)
                .addObject("mayDiscard", draft.origin().kind() != Origin.Kind.PLANNED);
    }

    /** Why it cannot be approved as it is. */
    private List<String> hindrances(Edition draft) {
        var hindrances = new ArrayList<String>();
        if (!draft.report().complete()) {
            hindrances.add(RefusalWords.of(new Refusal.FiguresIncomplete()));
        }
        if (desk.isOvertaken(draft)) {
            hindrances.add(RefusalWords.of(new Refusal.PublishedSince()));
        }
        return hindrances;
    }

    private List<SummaryRow> facts(Edition draft) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Varför", ReportTables.why(draft.origin())));
        plan(draft).ifPresent(planned -> {
            rows.add(SummaryRow.of(
                    "Skickas senast",
                    planned.isLate(desk.today(), false)
                            ? planned.sendBy() + ". Dagen har passerat: godkänn så snart det går."
                            : planned.sendBy().toString()));
            rows.add(SummaryRow.of("Till", recipients(planned)));
        });
        rows.add(SummaryRow.of("Version", Integer.toString(draft.id().version())));
        rows.add(SummaryRow.of(
                "Tal som inte visas",
                draft.ground().kept() == 0
                        ? "Inga"
                        : "%d, skrivna som «dold»".formatted(draft.ground().kept())));
        rows.add(new SummaryRow(
                "Vad som har gjorts",
                Cell.lines(draft.deeds().stream().map(DeedWords::of).toList())));
        return rows;
    }

    private Optional<PlannedReport> plan(Edition draft) {
        return plans.get().reports().stream()
                .filter(one -> one.id().isSameReport(draft.id()))
                .findFirst();
    }

    private static String recipients(PlannedReport planned) {
        var all = new ArrayList<>(planned.readers());
        var registrator = planned.registrator();
        if (registrator != null) {
            all.add(registrator);
        }
        return all.isEmpty() ? "Ingen är angiven i meetings.yml" : String.join(", ", all);
    }

    private static @Nullable DataTable overtaken(Edition draft) {
        return draft.overtaken().isEmpty()
                ? null
                : new DataTable(
                        "Meningar som siffrorna skulle ha ändrat",
                        List.of(Column.text("Avsnitt"), Column.text("Står kvar"), Column.text("Av siffrorna nu")),
                        draft.overtaken().stream()
                                .map(one -> List.of(
                                        Cell.of(one.part().swedish()),
                                        Cell.of(one.kept().isEmpty() ? "Ingenting" : one.kept()),
                                        Cell.of(one.generated().isEmpty() ? "Ingenting" : one.generated())))
                                .toList());
    }
}
