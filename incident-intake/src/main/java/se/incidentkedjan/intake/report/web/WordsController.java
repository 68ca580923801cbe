package se.incidentkedjan.intake.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.intake.followup.Conversation;
import se.incidentkedjan.intake.followup.FollowUp;
import se.incidentkedjan.intake.report.Note;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Submission;
import se.incidentkedjan.intake.report.Words;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.CaseGrants;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.sealing.Opened;

/** Shows what the reporter wrote to those who handle the case, and to nobody else (OSL 8 kap. 1 §). */
@RestController
@Tag(name = "Incidenter")
class WordsController {

    /** What the reporter wrote. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Written(
            @Nullable String description,
            @Nullable String name,
            @Nullable String email,

            @Schema(
                    description = "true när anmälaren svarade att händelsen rör säkerhetsskydd. Då har varken ord, namn"
                            + " eller adress tagits emot.")
            @Nullable
            Boolean neverAskedFor,

            @Schema(description = "Det som har sagts sedan dess, äldst först: tillägg, frågor och svar.")
            List<Conversation.Said> said) {

        /** The answer when säkerhetsskydd was concerned. */
        static Written neverAsked() {
            return new Written(null, null, null, true, List.of());
        }

        @Override
        public String toString() {
            return "Written[…]";
        }
    }

    private final Handled handled;
    private final Words words;
    private final FollowUp followUp;

    WordsController(Handled handled, Words words, FollowUp followUp) {
        this.handled = handled;
        this.words = words;
        this.followUp = followUp;
    }

    @Requires(Action.WORDS_READ)
    @GetMapping(path = "/api/incidents/{id}/words", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "getWords",
            summary = "Anmälarens egna ord",
            description = "Bara för den som handlägger ärendet. Case-Grant utfärdas av escalation-service.")
    @ApiResponse(responseCode = "200", description = "Orden")
    @ApiResponse(responseCode = "403", description = "Ärendet hör till någon annan, eller finns inte")
    @ApiResponse(responseCode = "410", description = "Orden är gallrade")
    ResponseEntity<?> words(
            @PathVariable String id,
            @RequestHeader(name = CaseGrants.HEADER, required = false) @Nullable String grant,
            @Parameter(hidden = true) Permission permission) {
        var report = handled.find(id, grant, permission);
        if (report.isEmpty()) {
            return Problems.notFound();
        }
        if (report.get().isSecurityClassified()) {
            return answer(Written.neverAsked());
        }
        if (report.get().isErased()) {
            return Problems.erased();
        }
        return answer(written(report.get()));
    }

    /**
     * A question to the reporter.
     *
     * @param text in words
     * @param token what the sender calls it, so that it is asked once
     */
    record Question(
            @Schema(description = "Frågan, utan namn och personnummer", maxLength = Submission.LONGEST_DESCRIPTION)
            @Nullable
            String text,

            @Schema(
                    description =
                            "Avsändarens namn på frågan, till exempel ett UUID. Samma igen ställer den inte två gånger.")
            @Nullable
            String token) {

        @Override
        public String toString() {
            return "Question[…]";
        }
    }

    @Requires(Action.WORDS_READ)
    @PostMapping(
            path = "/api/incidents/{id}/questions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "askReporter",
            summary = "Fråga anmälaren",
            description =
                    "Bara för den som handlägger ärendet. Frågan visas på anmälarens egen sida, och den som har lämnat"
                            + " en adress får ett mejl om att den finns. Case-Grant utfärdas av escalation-service.")
    @ApiResponse(responseCode = "201", description = "Frågan är ställd")
    @ApiResponse(responseCode = "400", description = "Frågan är tom eller för lång")
    @ApiResponse(responseCode = "403", description = "Ärendet hör till någon annan, eller finns inte")
    @ApiResponse(responseCode = "409", description = "Det går inte att fråga: det rör säkerhetsskydd eller är gallrat")
    ResponseEntity<?> ask(
            @PathVariable String id,
            @RequestHeader(name = CaseGrants.HEADER, required = false) @Nullable String grant,
            @RequestBody Question question,
            @Parameter(hidden = true) Permission permission) {
        var report = handled.find(id, grant, permission);
        if (report.isEmpty()) {
            return Problems.notFound();
        }
        var token = question.token();
        var outcome = followUp.ask(
                report.get().incident(),
                question.text() == null ? "" : question.text(),
                token == null || token.isBlank() ? UUID.randomUUID().toString() : token);
        return switch (outcome) {
            case FollowUp.Outcome.Said said -> asked(said.note());
            case FollowUp.Outcome.Repeated repeated -> asked(repeated.note());
            case FollowUp.Outcome.Refused(var reason) -> Problems.notAsked(reason);
        };
    }

    private static ResponseEntity<?> asked(Note note) {
        return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("number", note.number()));
    }

    private static ResponseEntity<?> answer(Written written) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(written);
    }

    private Written written(Report report) {
        var description = words.description(report)
                .map(opened -> opened instanceof Opened.Words(String text) ? text : null)
                .orElse(null);
        return words.reporter(report) instanceof Words.OpenedReporter.Known(var reporter)
                ? new Written(description, reporter.name(), reporter.email(), null, followUp.said(report))
                : new Written(description, null, null, null, followUp.said(report));
    }
}
