package se.incidentkedjan.reporting.health.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.reporting.counting.Unassessed;
import se.incidentkedjan.reporting.drill.DrillBoard;
import se.incidentkedjan.reporting.drill.DrillResult;
import se.incidentkedjan.reporting.drill.DrillTexts;
import se.incidentkedjan.reporting.feed.Progress;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;
import se.incidentkedjan.webkit.Option;
import se.incidentkedjan.webkit.SummaryRow;

/** How the chain is: whether somebody answers, and whether anything stands still. */
@Hidden
@Controller
class HealthPage {

    private static final int SHOWN = 13;

    private final DrillBoard board;
    private final Progress progress;
    private final Unassessed unassessed;

    HealthPage(DrillBoard board, Progress progress, Unassessed unassessed) {
        this.board = board;
        this.progress = progress;
        this.unassessed = unassessed;
    }

    @Requires(Action.HEALTH_READ)
    @GetMapping("/halsa")
    ModelAndView show(
            @RequestParam(name = "ovning", defaultValue = "") String said,
            Permission permission,
            HttpServletResponse response) {
        permission.search(Map.of());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var drills = board.all();
        return new ModelAndView("reporting/halsa")
                .addObject("isStarted", said.equals("startad"))
                .addObject("isNotChosen", said.equals("valj"))
                .addObject("trouble", board.trouble().orElse(null))
                .addObject("drills", summary(drills))
                .addObject("latest", drills.isEmpty() ? null : table(drills))
                .addObject("flow", flow())
                .addObject("mayStart", permission.mayAlso(Action.DRILL_START))
                .addObject("roles", roles())
                .addObject("key", UUID.randomUUID().toString());
    }

    private List<SummaryRow> summary(List<DrillResult> drills) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of(
                "Senaste övningen",
                drills.isEmpty()
                        ? "Ingen övning har gjorts än"
                        : "%s till %s: %s"
                                .formatted(
                                        SwedishTime.dateAndTime(
                                                drills.getFirst().startedAt()),
                                        name(drills.getFirst()),
                                        DrillTexts.result(drills.getFirst()))));
        rows.add(SummaryRow.of(
                "Nästa övning",
                board.next()
                        .map(next -> SwedishTime.dateAndTime(next.at()) + " till "
                                + board.drills().nameOf(next.role()))
                        .orElse("Inga övningar görs av sig själva: det finns ingen plan i drill.yml")));
        return rows;
    }

    private String name(DrillResult one) {
        return board.drills().nameOf(RoleCode.of(one.role()));
    }

    private DataTable table(List<DrillResult> drills) {
        return new DataTable(
                "De senaste övningarna, den nyaste först",
                List.of(Column.text("Startad"), Column.text("Rollen som skulle svara"), Column.text("Resultat")),
                drills.stream()
                        .limit(SHOWN)
                        .map(one -> List.of(
                                Cell.link(SwedishTime.shortDateAndTime(one.startedAt()), "/arenden/" + one.id()),
                                Cell.of(name(one)),
                                Cell.of(DrillTexts.result(one))))
                        .toList());
    }

    private List<SummaryRow> flow() {
        var behind = progress.look().eventsBehind();
        return List.of(
                SummaryRow.of("Anmälningar som väntar på bedömning", Integer.toString(unassessed.size())),
                SummaryRow.of(
                        "Händelser som inte har räknats",
                        behind == null ? "Går inte att se: meddelandekön svarar inte" : Long.toString(behind)));
    }

    private Choice roles() {
        return Choice.of(
                "roll",
                "Vem ska frågas?",
                board.drills().names().entrySet().stream()
                        .map(role -> Option.of(role.getKey().toString(), role.getValue()))
                        .toList());
    }
}
