package se.incidentkedjan.intake.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.intake.followup.FollowUp;
import se.incidentkedjan.intake.report.Findings;
import se.incidentkedjan.intake.report.IdempotencyKey;
import se.incidentkedjan.intake.report.Note;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Submission;
import se.incidentkedjan.intake.report.SubmissionRules;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.problem.Problem;

/** Words that a system adds to what it has reported. */
@RestController
@Tag(name = "Anmälan")
class SupplementApi {

    private static final String TEXT = "text";
    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private final OwnReports own;
    private final FollowUp followUp;
    private final MaskedWords maskedWords;

    SupplementApi(OwnReports own, FollowUp followUp, MaskedWords maskedWords) {
        this.own = own;
        this.followUp = followUp;
        this.maskedWords = maskedWords;
    }

    /** What is to be added. */
    @Schema(name = "Supplement", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Supplement(
            @Schema(
                    description = "Det nya, i egna ord och utan personuppgifter",
                    maxLength = Submission.LONGEST_DESCRIPTION,
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String text) {

        @Override
        public String toString() {
            return "Supplement[…]";
        }
    }

    /**
     * What was added.
     *
     * @param number its number among what has been said of the report
     * @param kind {@code ADDED}, or {@code ANSWER} when a question waited for one
     * @param at when it was received, UTC
     * @param warnings what was taken out of it
     */
    @Schema(name = "SupplementReceived")
    record Added(
            @Schema(description = "Tilläggets nummer i anmälan", example = "1")
            int number,

            @Schema(description = "ADDED, eller ANSWER när den som handlägger hade ställt en fråga")
            Note.Kind kind,

            @Schema(description = "När det togs emot, UTC") Instant at,

            @Schema(description = "Vad som togs bort ur texten innan den sparades")
            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<Problem.Field> warnings) {}

    @Requires(Action.REPORT_SUBMIT)
    @PostMapping(
            path = "/api/incidents/{id}/supplements",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "supplementIncident",
            summary = "Lägg till något till en anmälan",
            description =
                    "Bara för det system som anmälde. Den som handlägger får veta att det finns något nytt. Väntar en"
                            + " fråga på svar blir det svaret.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Supplement.class),
                            examples = @ExampleObject("{\"text\": \"Mottagaren har raderat brevet.\"}")))
    @ApiResponse(
            responseCode = "201",
            description = "Sparat. En upprepning med samma nyckel och samma text ger samma svar.",
            content = @Content(schema = @Schema(implementation = Added.class)))
    @ApiResponse(
            responseCode = "400",
            description = "Texten saknas, är tom, för lång eller går inte att läsa.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiForms.ProblemDetails.class)))
    @ApiAnswers.NotItsOwn
    @ApiResponse(
            responseCode = "409",
            description = "Anmälan rör säkerhetsskydd (detail säger vem man ringer), eller är full.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiForms.ProblemDetails.class)))
    @ApiResponse(
            responseCode = "410",
            description = "Orden är gallrade.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiForms.ProblemDetails.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Nyckeln i Idempotency-Key har redan använts för en annan text.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiForms.ProblemDetails.class)))
    @ApiAnswers.NotJson
    @ApiAnswers.StoreIsAway
    ResponseEntity<?> add(
            @Parameter(description = "Anmälans id", schema = @Schema(type = "string", format = "uuid")) @PathVariable
                    String id,
            @Parameter(
                            name = ReportApi.KEY_HEADER,
                            description = "Avsändarens namn på tillägget. Samma igen lägger inte till det två gånger.")
                    @RequestHeader(name = ReportApi.KEY_HEADER, required = false)
                    @Nullable
                    String key,
            @Parameter(hidden = true) Reader reader,
            @Parameter(hidden = true) HttpServletRequest request) {
        var caller = ApiCaller.of(reader);
        var report = own.find(id, caller).orElse(null);
        if (report == null) {
            return OwnReports.notFound();
        }
        var closed = own.closed(report);
        if (closed.isPresent()) {
            return closed.get();
        }
        var findings = new Findings();
        var idempotencyKey = caller.key(key, ReportApi.KEY_HEADER, findings);
        var text = text(request, findings);
        return text == null || !findings.isEmpty()
                ? Problems.answer(Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "Tillägget behöver rättas",
                        "Se errors. Inget har sparats.",
                        Problems.fields(findings.all())))
                : add(report, text, idempotencyKey);
    }

    private static @Nullable String text(HttpServletRequest request, Findings findings) {
        var text = JsonFields.root(JsonBody.read(request), findings).only(TEXT).text(TEXT);
        if (text == null || text.isBlank()) {
            if (findings.isEmpty()) {
                findings.add(TEXT, "required", "Skriv det som ska läggas till i text.");
            }
            return null;
        }
        findings.addAll(SubmissionRules.words(TEXT, text, Submission.LONGEST_DESCRIPTION, true));
        return text;
    }

    private ResponseEntity<?> add(Report report, String text, @Nullable IdempotencyKey key) {
        var token = key == null ? UUID.randomUUID().toString() : key.hash();
        return switch (followUp.add(report.incident(), text, Channel.API, token)) {
            case FollowUp.Outcome.Said(var note) -> added(report, text, note);
            case FollowUp.Outcome.Repeated(var note) -> added(report, text, note);
            case FollowUp.Outcome.Refused(var reason) ->
                switch (reason) {
                    case ERASED -> Problems.erased();
                    case CLASSIFIED -> own.classified();
                    case TOO_MANY -> OwnReports.full();
                    case NOT_THERE -> OwnReports.notFound();
                    case EMPTY, TOO_LONG -> throw new IllegalStateException("the text was found right");
                };
        };
    }

    /** Whichever of two with the same key came first: the note that is there has the words of one of them. */
    private ResponseEntity<?> added(Report report, String text, Note note) {
        var words = new Submission(text.strip(), null, report.facts());
        var isTheSame = followUp.of(report.incident()).stream()
                .flatMap(conversation -> conversation.said().stream())
                .filter(said -> said.number() == note.number())
                .allMatch(said -> said.words().equals(maskedWords.of(words).text()));
        return isTheSame
                ? ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Added(
                                note.number(),
                                note.kind(),
                                note.at(),
                                Problems.fields(maskedWords.warnings(TEXT, words))))
                : Problems.keyTaken(ReportApi.KEY_HEADER);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(BadBody bad) {
        return Problems.unreadable(bad);
    }
}
