package se.incidentkedjan.reporting.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.documents.pdf.PdfDocument;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.reporting.report.Reports;
import se.incidentkedjan.reporting.report.Subject;
import se.incidentkedjan.reporting.statistics.Organisation;

/** The annexes to reports, for those who may see every figure of what they cover. */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "Rapporter")
final class AnnexApi {

    private final Reports reports;
    private final Organisation organisation;

    AnnexApi(Reports reports, Organisation organisation) {
        this.reports = reports;
        this.organisation = organisation;
    }

    @Operation(
            summary = "Sekretessbilaga till rapporten om hela kommunen, som PDF",
            description =
                    "Alla tal, även små, vilka system som har haft incidenter och vad som är kvar att åtgärda i dem. Sekretess kan gälla.")
    @ApiResponse(responseCode = "200", description = "Bilagan")
    @ApiResponse(responseCode = "400", description = "Perioden går inte att läsa")
    @ApiResponse(responseCode = "404", description = "Det finns ingen sådan rapport")
    @Requires(Action.REPORT_ANNEX)
    @GetMapping("/{kind}/annex")
    ResponseEntity<Object> ofTheWhole(
            @Parameter(description = "kommunstyrelsen, ledningens-genomgang eller internkontroll") @PathVariable
                    String kind,
            @Parameter(description = ReportApi.PERIOD) @RequestParam(required = false) @Nullable String period,
            Permission permission) {
        return answer(kind, period, permission);
    }

    @Operation(
            summary = "Sekretessbilaga till en nämnds eller ett bolags rapport, som PDF",
            description =
                    "Alla tal, även små, vilka system som har haft incidenter och vad som är kvar att åtgärda i dem. Sekretess kan gälla.")
    @ApiResponse(responseCode = "200", description = "Bilagan")
    @ApiResponse(responseCode = "400", description = "Perioden går inte att läsa")
    @ApiResponse(responseCode = "404", description = "Det finns ingen sådan rapport")
    @Requires(Action.REPORT_ANNEX_OF_BOARD)
    @GetMapping("/namnd/{board}/annex")
    ResponseEntity<Object> ofABoard(
            @Parameter(description = "Nämndens eller styrelsens kod i organisation.yml") @PathVariable String board,
            @Parameter(description = ReportApi.PERIOD) @RequestParam(required = false) @Nullable String period,
            Permission permission) {
        return answer(Subject.Kind.NAMND.code() + "/" + board, period, permission);
    }

    private ResponseEntity<Object> answer(String subject, @Nullable String period, Permission permission) {
        var asked = AskedReport.of(subject, period, organisation);
        if (!(asked instanceof AskedReport.Of(var whose, var when))) {
            permission.missing(null);
            return ((AskedReport.None) asked).answer();
        }
        if (!covers(permission, whose)) {
            permission.missing(null);
        }
        var _ = permission.search(Map.of("report", whose.code(), "period", when.code()));
        return FileAnswer.of(
                MediaType.parseMediaType(PdfDocument.MEDIA_TYPE),
                "sekretessbilaga-%s-%s.pdf"
                        .formatted(whose.code().replace('/', '-'), when.code().replace("..", "--")),
                Papers.pdf(reports.annex(whose, when)));
    }

    private boolean covers(Permission permission, Subject subject) {
        var reach = permission.reach();
        var board = subject.board();
        return reach.everything()
                || (board != null
                        && reach.units()
                                .containsAll(organisation.unitsOf(UnitCode.of(board)).stream()
                                        .map(Organisation.Unit::code)
                                        .toList()));
    }
}
