package se.incidentkedjan.intake.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.intake.report.Findings;
import se.incidentkedjan.intake.report.Outcome;
import se.incidentkedjan.intake.report.Receipt;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.Requires;

/** Reports from other systems, as JSON. */
@RestController
@RequestMapping(path = "/api/incidents", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Anmälan", description = "Anmäl informationssäkerhetsincidenter från andra system.")
class ReportApi {

    static final String KEY_HEADER = "Idempotency-Key";
    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private final ApiReports reports;

    ReportApi(ApiReports reports) {
        this.reports = reports;
    }

    @Requires(Action.REPORT_SUBMIT)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "reportIncident",
            summary = "Anmäl en incident",
            description =
                    "Svaret 201 betyder att anmälan är sparad och går vidare till dem som ska agera. Bara"
                            + " facts.category krävs. Okända fält avvisas, så att inga uppgifter tappas bort i tysthet. Alla fel"
                            + " redovisas på en gång i errors. Med facts.securityClassified YES tas bara det och facts.unit emot:"
                            + " skicka inget annat. Allt annat kastas oläst, och warnings i svaret säger vad och vem man ringer.")
    @RequestBody(
            required = true,
            description = "Anmälan, högst 1 MiB i UTF-8.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ApiForms.IncidentReport.class),
                            examples = {
                                @ExampleObject(name = "Brev till fel mottagare", value = ApiForms.FULL_EXAMPLE),
                                @ExampleObject(name = "Minsta möjliga", value = ApiForms.SMALL_EXAMPLE),
                                @ExampleObject(name = "Rör säkerhetsskydd", value = ApiForms.CLASSIFIED_EXAMPLE)
                            }))
    @ApiResponse(
            responseCode = "201",
            description = "Sparad. En upprepning med samma nyckel och samma innehåll ger samma svar.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Anmälans adress",
                            schema = @Schema(type = "string", example = "/api/incidents/" + ApiForms.ID_EXAMPLE)),
            content = @Content(schema = @Schema(implementation = ApiForms.IncidentReceived.class)))
    @ApiResponse(
            responseCode = "400",
            description = "Innehållet går inte att läsa, eller något fält är fel.",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            schema = @Schema(implementation = ApiForms.ProblemDetails.class),
                            examples = @ExampleObject(ApiForms.PROBLEM_EXAMPLE)))
    @ApiResponse(
            responseCode = "405",
            description = "Adressen tar emot POST. Metoderna står i Allow.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiForms.ProblemDetails.class)))
    @ApiResponse(
            responseCode = "406",
            description = "Svaret finns bara som application/json.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiForms.ProblemDetails.class)))
    @ApiResponse(
            responseCode = "413",
            description = "Innehållet är större än 1 MiB.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiForms.ProblemDetails.class)))
    @ApiAnswers.NotJson
    @ApiResponse(
            responseCode = "422",
            description = "Nyckeln i Idempotency-Key har redan använts för ett annat innehåll.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiForms.ProblemDetails.class)))
    @ApiAnswers.StoreIsAway
    ResponseEntity<?> report(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(
                            name = KEY_HEADER,
                            description =
                                    "Avsändarens namn på anropet, 1-255 synliga ASCII-tecken, till exempel ett UUID."
                                            + " Samma nyckel igen från samma avsändare ger det första svaret i stället för"
                                            + " en ny anmälan. Olika avsändare kan ha samma nycklar.",
                            example = "5f2c8a52-3c1b-4c55-9d59-0f6f5d1f3a10")
                    @RequestHeader(name = KEY_HEADER, required = false)
                    @Nullable
                    String key,
            @Parameter(hidden = true) Reader reader) {
        var caller = ApiCaller.of(reader);
        var findings = new Findings();
        var idempotencyKey = caller.key(key, KEY_HEADER, findings);
        var read = reports.read(JsonBody.read(request), findings);
        if (!findings.isEmpty()) {
            reports.refused();
            return Problems.refused(findings);
        }
        return answer(reports.receive(caller, read.submission(), idempotencyKey), read.warnings());
    }

    private static ResponseEntity<?> answer(Outcome outcome, Findings warnings) {
        return switch (outcome) {
            case Outcome.Received(Receipt receipt) -> created(receipt, warnings);
            case Outcome.Repeated(Receipt receipt) -> created(receipt, warnings);
            case Outcome.KeyTaken taken -> Problems.keyTaken(KEY_HEADER);
        };
    }

    private static ResponseEntity<Accepted> created(Receipt receipt, Findings warnings) {
        return ResponseEntity.created(URI.create(addressOf(receipt))).body(Accepted.with(receipt, warnings));
    }

    static String addressOf(Receipt receipt) {
        return "/api/incidents/" + receipt.id();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(BadBody bad) {
        reports.refused();
        return Problems.unreadable(bad);
    }
}
