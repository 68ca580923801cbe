package se.incidentkedjan.intake.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;
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
            Boolean neverAskedFor) {

        /** The answer when säkerhetsskydd was concerned. */
        static Written neverAsked() {
            return new Written(null, null, null, true);
        }

        @Override
        public String toString() {
            return "Written[…]";
        }
    }

    private final Reports reports;
    private final Words words;
    private final CaseGrants grants;

    WordsController(Reports reports, Words words, CaseGrants grants) {
        this.reports = reports;
        this.words = words;
        this.grants = grants;
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
        var report = Ids.read(id).flatMap(incident -> reports.find(incident));
        if (report.isEmpty()) {
            permission.missing(Ids.read(id).orElse(null));
            return Problems.notFound();
        }
        permission.on(grants.read(grant, permission.reader(), report.get().incident()));
        if (report.get().isSecurityClassified()) {
            return answer(Written.neverAsked());
        }
        if (report.get().isErased()) {
            return Problems.erased();
        }
        return answer(written(report.get()));
    }

    private static ResponseEntity<?> answer(Written written) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(written);
    }

    private Written written(Report report) {
        var description = words.description(report)
                .map(opened -> opened instanceof Opened.Words(String text) ? text : null)
                .orElse(null);
        return words.reporter(report) instanceof Words.OpenedReporter.Known(var reporter)
                ? new Written(description, reporter.name(), reporter.email(), null)
                : new Written(description, null, null, null);
    }
}
