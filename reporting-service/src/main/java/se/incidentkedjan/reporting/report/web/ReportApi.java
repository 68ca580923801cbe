package se.incidentkedjan.reporting.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.problem.Problem;
import se.incidentkedjan.reporting.report.Reports;
import se.incidentkedjan.reporting.report.Subject;
import se.incidentkedjan.reporting.statistics.Organisation;

/** Reports as they would be published now, for programs and as files. */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "Rapporter", description = "Rapporter till kommunstyrelsen, nämnder och bolag, där små antal inte visas")
final class ReportApi {

    static final String PERIOD =
            "Året (2026), tertialen (2026-T1), månaden (2026-03) eller två dagar (2026-01-01..2026-06-30)";
    private static final String FORMAT = "json, pdf, xlsx eller csv, för den som inte kan ange Accept";

    private final Reports reports;
    private final Organisation organisation;

    ReportApi(Reports reports, Organisation organisation) {
        this.reports = reports;
        this.organisation = organisation;
    }

    @Operation(
            summary = "Rapport om hela kommunen",
            description =
                    "JSON, PDF, Excel eller CSV efter Accept, av samma tal. Antal från 1 till 4 visas inte (null i JSON), och inte heller"
                            + " tal som skulle avslöja dem.")
    @ApiResponse(responseCode = "200", description = "Rapporten")
    @ApiResponse(responseCode = "400", description = "Perioden går inte att läsa")
    @ApiResponse(responseCode = "404", description = "Det finns ingen sådan rapport")
    @ApiResponse(responseCode = "406", description = "Rapporten finns inte i den formen")
    @Requires(Action.STATISTICS_READ)
    @GetMapping("/{kind}")
    ResponseEntity<Object> ofTheWhole(
            @Parameter(description = "kommunstyrelsen, ledningens-genomgang eller internkontroll") @PathVariable
                    String kind,
            @Parameter(description = PERIOD) @RequestParam(required = false) @Nullable String period,
            @Parameter(description = FORMAT) @RequestParam(required = false) @Nullable String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        return answer(kind, period, format, accept);
    }

    @Operation(
            summary = "Rapport till en nämnd eller ett bolag",
            description =
                    "Om det som nämnden eller styrelsen är personuppgiftsansvarig för. Former som för hela kommunen.")
    @ApiResponse(responseCode = "200", description = "Rapporten")
    @ApiResponse(responseCode = "400", description = "Perioden går inte att läsa")
    @ApiResponse(responseCode = "404", description = "Det finns ingen sådan rapport")
    @ApiResponse(responseCode = "406", description = "Rapporten finns inte i den formen")
    @Requires(Action.STATISTICS_READ)
    @GetMapping("/namnd/{board}")
    ResponseEntity<Object> ofABoard(
            @Parameter(description = "Nämndens eller styrelsens kod i organisation.yml") @PathVariable String board,
            @Parameter(description = PERIOD) @RequestParam(required = false) @Nullable String period,
            @Parameter(description = FORMAT) @RequestParam(required = false) @Nullable String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        return answer(Subject.Kind.NAMND.code() + "/" + board, period, format, accept);
    }

    private ResponseEntity<Object> answer(
            String subject, @Nullable String period, @Nullable String format, @Nullable String accept) {
        var asked = AskedReport.of(subject, period, organisation);
        if (!(asked instanceof AskedReport.Of(var whose, var when))) {
            return ((AskedReport.None) asked).answer();
        }
        var form = ReportForm.asked(format, accept);
        if (form.isEmpty()) {
            return new AskedReport.None(
                            Problem.of(
                                    HttpStatus.NOT_ACCEPTABLE,
                                    "Rapporten finns inte i den formen",
                                    "Be om application/json, application/pdf, text/csv eller Excel (application/vnd.openxmlformats-officedocument.spreadsheetml.sheet) i Accept, eller format=json, pdf, csv eller xlsx."))
                    .answer();
        }
        var report = reports.make(whose, when).content();
        return FileAnswer.of(
                form.get().mediaType(), form.get().fileName(report), form.get().of(report));
    }
}
