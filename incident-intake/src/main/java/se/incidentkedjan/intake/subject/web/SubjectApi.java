package se.incidentkedjan.intake.subject.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.intake.subject.SubjectExtracts;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.problem.Problem;

/** What one person has reported, for programs that act for the DPO. */
@RestController
@Tag(name = "Registerutdrag", description = "Det som en person har anmält (GDPR artikel 15)")
class SubjectApi {

    private final SubjectExtracts extracts;

    SubjectApi(SubjectExtracts extracts) {
        this.extracts = extracts;
    }

    /** Who it is about; in the body, so that no address stands in a log. */
    record Subject(@Nullable String email) {
        @Override
        public String toString() {
            return "Subject[…]";
        }
    }

    @Requires(Action.SUBJECT_EXPORT)
    @PostMapping(
            path = "/api/subject-export",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Allt som en person har anmält", description = "Bara för dataskyddsombudet. Syns i spåret.")
    @ApiResponse(
            responseCode = "200",
            description = "Anmälningarna, äldst först; en tom lista när det inte finns några")
    @ApiResponse(responseCode = "400", description = "email saknas eller är ingen e-postadress")
    ResponseEntity<?> export(@RequestBody Subject subject, @Parameter(hidden = true) Permission permission) {
        var email = subject.email() == null ? "" : subject.email();
        if (!Addresses.isOne(email)) {
            var message = "Ange personens e-postadress.";
            return ResponseEntity.badRequest()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "Det går inte att förstå anropet",
                            message,
                            List.of(new Problem.Field("email", "malformed", message))));
        }
        var extract = extracts.of(email.strip());
        permission.search(Map.of("reports", Integer.toString(extract.reports().size())));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(EventJson.mapper().writeValueAsString(extract));
    }
}
