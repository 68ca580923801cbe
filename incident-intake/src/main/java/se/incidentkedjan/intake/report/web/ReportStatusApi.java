package se.incidentkedjan.intake.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.intake.followup.Standing;
import se.incidentkedjan.intake.followup.Standings;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.Requires;

/** The receipt of a report once more; for the system that made it, also how far it has come. */
@RestController
@Tag(name = "Anmälan")
class ReportStatusApi {

    static final String EXAMPLE = """
            {
              "id": "019aa1c4-5b1e-7c3d-9f7a-2f6f0e6b1a55",
              "reference": "2026-000123",
              "receivedAt": "2026-11-20T16:00:00Z",
              "status": "IN_PROGRESS",
              "statusSince": "2026-11-20T16:40:00Z",
              "questionWaiting": false
            }""";

    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    /**
     * A report as whoever has its id sees it.
     *
     * @param id the incident
     * @param reference what people call it
     * @param receivedAt when it was received, UTC
     * @param status how far it has come; absent for others than the system that reported
     * @param statusSince when it came there, UTC; absent when nothing has been heard
     * @param questionWaiting whether whoever works on it has asked something that nobody has answered
     */
    @Schema(name = "IncidentStatus")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            @Schema(
                    description = "Incidentens id (UUIDv7)",
                    type = "string",
                    format = "uuid",
                    implementation = String.class,
                    requiredMode = Schema.RequiredMode.REQUIRED)
            IncidentId id,

            @Schema(
                    description = "Numret som människor använder",
                    implementation = String.class,
                    pattern = "\\d{4}-\\d{6,12}",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            Reference reference,

            @Schema(description = "När anmälan togs emot, UTC", requiredMode = Schema.RequiredMode.REQUIRED)
            Instant receivedAt,

            @Schema(
                    description = "Hur långt ärendet har kommit. Bara för det system som anmälde. REPORTED: mottaget."
                            + " ASSESSED: bedömt av reglerna. IN_PROGRESS: någon arbetar med det. RESOLVED: skadan är"
                            + " stoppad. CLOSED: avslutat. MERGED: hanteras i ett annat ärende om samma händelse."
                            + " REJECTED: var ingen incident.")
            @Nullable
            CaseStatus status,

            @Schema(description = "Sedan när, UTC") @Nullable
            Instant statusSince,

            @Schema(
                    description =
                            "true när den som handlägger har ställt en fråga som ingen har svarat på. Frågan lämnas inte"
                                    + " ut här: ring handläggaren, eller svara med ett tillägg.")
            @Nullable
            Boolean questionWaiting) {

        static Shown toAnyone(Report report) {
            return new Shown(report.incident(), report.reference(), report.receivedAt(), null, null, null);
        }

        static Shown toItsSystem(Report report, @Nullable Standing standing) {
            return new Shown(
                    report.incident(),
                    report.reference(),
                    report.receivedAt(),
                    standing == null ? CaseStatus.REPORTED : standing.status(),
                    standing == null ? null : standing.since(),
                    report.hasOpenQuestion());
        }
    }

    private final Reports reports;
    private final Standings standings;

    ReportStatusApi(Reports reports, Standings standings) {
        this.reports = reports;
        this.standings = standings;
    }

    @Requires(Action.REPORT_RECEIPT)
    @GetMapping(path = "/api/incidents/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "getIncident",
            summary = "Kvittot på en anmälan, och hur långt den har kommit",
            description =
                    "Nummer och tidpunkt. Det system som anmälde ser också hur långt ärendet har kommit. Anmälarens ord"
                            + " och uppgifter lämnas aldrig ut här.")
    @ApiResponse(
            responseCode = "200",
            description = "Anmälan finns.",
            content =
                    @Content(
                            schema = @Schema(implementation = Shown.class),
                            examples = @ExampleObject(name = "För systemet som anmälde", value = EXAMPLE)))
    @ApiResponse(
            responseCode = "404",
            description = "Anmälan finns inte.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiForms.ProblemDetails.class)))
    ResponseEntity<?> show(
            @Parameter(description = "Anmälans id", schema = @Schema(type = "string", format = "uuid")) @PathVariable
                    String id,
            @Parameter(hidden = true) Reader reader) {
        return IncidentId.read(id)
                .flatMap((IncidentId incident) -> reports.find(incident))
                .<ResponseEntity<?>>map(report -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(shown(report, ApiCaller.of(reader))))
                .orElseGet(Problems::notFound);
    }

    private Shown shown(Report report, ApiCaller caller) {
        return OwnReports.isOf(report, caller)
                ? Shown.toItsSystem(report, standings.of(report.incident()).orElse(null))
                : Shown.toAnyone(report);
    }
}
