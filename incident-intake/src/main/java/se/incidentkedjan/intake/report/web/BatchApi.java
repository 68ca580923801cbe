package se.incidentkedjan.intake.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.intake.report.Findings;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.Requires;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Many reports in one call. */
@RestController
@Tag(name = "Anmälan")
class BatchApi {

    static final String KEY = "idempotencyKey";

    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private final ApiReports reports;
    private final BatchDesk desk;

    BatchApi(ApiReports reports, BatchDesk desk) {
        this.reports = reports;
        this.desk = desk;
    }

    /**
     * What became of a batch.
     *
     * @param saved how many are saved, now or before
     * @param results what became of each, in the order in which they were sent
     */
    @Schema(name = "BatchAnswer")
    record BatchAnswer(
            @Schema(description = "Hur många som är sparade, nu eller vid ett tidigare försök", example = "1")
            int saved,

            List<BatchResult> results) {}

    @Requires(Action.REPORT_SUBMIT)
    @PostMapping(
            path = "/api/incidents/batch",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "reportIncidents",
            summary = "Anmäl många incidenter i ett anrop",
            description =
                    "1 till 200 anmälningar, var och en för sig: att en avvisas hindrar inte de andra. Svaret är 200 med"
                            + " ett resultat för varje anmälan i samma ordning, och status i det säger hur det gick."
                            + " Varje anmälan ska ha en egen idempotencyKey, samma om den skickas igen: svarar"
                            + " tjänsten inte, eller med 503 för några, skickas samma bunt en gång till utan att något blir dubbelt.")
    @RequestBody(
            required = true,
            description = "Anmälningarna, tillsammans högst 5 MiB i UTF-8.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = BatchForms.IncidentBatch.class),
                            examples = @ExampleObject(name = "Två larm", value = BatchForms.EXAMPLE)))
    @ApiResponse(
            responseCode = "200",
            description = "Allt är läst. Se status i varje resultat.",
            content =
                    @Content(
                            schema = @Schema(implementation = BatchAnswer.class),
                            examples = @ExampleObject(BatchForms.ANSWER_EXAMPLE)))
    @ApiResponse(
            responseCode = "400",
            description = "Bunten går inte att läsa, är tom eller har fler än 200 anmälningar. Inget är sparat.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiForms.ProblemDetails.class)))
    @ApiResponse(
            responseCode = "413",
            description = "Bunten är större än 5 MiB. Inget är sparat.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiForms.ProblemDetails.class)))
    @ApiAnswers.NotJson
    ResponseEntity<BatchAnswer> report(
            @Parameter(hidden = true) HttpServletRequest request, @Parameter(hidden = true) Reader reader) {
        var caller = ApiCaller.of(reader);
        var results = desk.receive(caller, BatchBody.read(request, document -> item(caller, document)));
        int saved = (int) results.stream()
                .filter(result -> result.status() == HttpStatus.CREATED.value())
                .count();
        return ResponseEntity.ok(new BatchAnswer(saved, results));
    }

    private BatchDesk.Item item(ApiCaller caller, JsonNode document) {
        var findings = new Findings();
        var text = JsonFields.root(document, findings).text(KEY);
        if (document instanceof ObjectNode object) {
            object.remove(KEY);
            if (text == null && findings.isEmpty()) {
                findings.add(
                        KEY,
                        "required",
                        "Ge varje anmälan en egen nyckel, till exempel ett UUID, och behåll den om bunten skickas igen."
                                + " Annars skulle det bli två anmälningar.");
            }
        } else {
            // Told of once already.
            return new BatchDesk.Item(
                    null, reports.read(document, new Findings()).submission(), findings, new Findings());
        }
        var key = caller.key(text, KEY, findings);
        var read = reports.read(document, findings);
        return new BatchDesk.Item(key, read.submission(), read.findings(), read.warnings());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(BadBody bad) {
        reports.refused();
        return Problems.unreadable(bad);
    }
}
