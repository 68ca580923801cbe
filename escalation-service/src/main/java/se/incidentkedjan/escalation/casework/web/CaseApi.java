package se.incidentkedjan.escalation.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.escalation.casework.CaseStatus;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.problem.Problem;

/** Cases for programs. */
@RestController
@RequestMapping(path = "/api/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ärenden", description = "Ärenden med allvar, skyldigheter, klockor och skälen till dem")
class CaseApi {

    private static final int LARGEST_PAGE = 500;

    private final Casework casework;
    private final Clock clock;

    CaseApi(Casework casework, Clock clock) {
        this.casework = casework;
        this.clock = clock;
    }

    /** What is told of a duty that has been done; {@code metAt} is UTC and now when absent. */
    record DutyDone(@Nullable Instant metAt) {}

    @Requires(Action.CASE_LIST)
    @GetMapping
    @Operation(summary = "Ärenden, nyast först", description = "Rubriken X-Total-Count säger hur många de är i allt.")
    @ApiResponse(responseCode = "200", description = "En sida av ärendena")
    ResponseEntity<?> list(
            @Parameter(description = "bara de med den här statusen") @RequestParam @Nullable CaseStatus status,
            @Parameter(description = "sida, från 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "antal per sida, 1-500") @RequestParam(defaultValue = "50") int size,
            @Parameter(hidden = true) Permission permission) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE || (long) page * size > Integer.MAX_VALUE) {
            return refused(
                    HttpStatus.BAD_REQUEST,
                    "Sidan finns inte",
                    "page ska vara 0 eller mer och size 1-" + LARGEST_PAGE + ".");
        }
        var within = permission.search(status == null ? Map.of() : Map.of("status", status.name()));
        return ResponseEntity.ok()
                .header("X-Total-Count", Long.toString(casework.count(status, null, within)))
                .body(casework.page(status, null, within, page, size).stream()
                        .map(CaseView::of)
                        .toList());
    }

    @Requires(Action.CASE_READ)
    @GetMapping("/{id}")
    @Operation(summary = "Ett ärende", description = "id är incidentens id eller dess referens, som 2026-000123.")
    @ApiResponse(responseCode = "200", description = "Ärendet")
    @ApiResponse(responseCode = "404", description = "Det finns inget sådant ärende, eller inte ännu")
    ResponseEntity<?> one(@PathVariable String id, @Parameter(hidden = true) Permission permission) {
        return casework.find(id, permission)
                .<ResponseEntity<?>>map(found -> ResponseEntity.ok(CaseView.of(found)))
                .orElseGet(CaseApi::notFound);
    }

    @Requires(Action.CASE_CHANGE)
    @PostMapping("/{id}/duties/{code}/met")
    @Operation(
            summary = "En skyldighet är gjord",
            description = "metAt är när det som lagen kräver var gjort (UTC), till exempel när anmälan togs emot.")
    @ApiResponse(responseCode = "200", description = "Ärendet som det är nu")
    @ApiResponse(responseCode = "404", description = "Ärendet eller skyldigheten finns inte")
    @ApiResponse(responseCode = "409", description = "Skyldigheten kan inte bli gjord nu")
    ResponseEntity<?> met(
            @PathVariable String id,
            @PathVariable String code,
            @RequestBody(required = false) @Nullable DutyDone done,
            @Parameter(hidden = true) Permission permission) {
        var now = clock.instant();
        var at = Optional.ofNullable(done).map(DutyDone::metAt).orElse(now);
        if (at.isAfter(now)) {
            return ResponseEntity.badRequest()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "Tiden har inte varit ännu",
                            "Ange när det var gjort, inte när det ska göras.",
                            List.of(new Problem.Field("metAt", "in-future", "Tiden ligger i framtiden."))));
        }
        return switch (casework.meet(id, dutyCode(code), at, permission)) {
            case Casework.Answer.Changed(var changed) -> ResponseEntity.ok(CaseView.of(changed));
            case Casework.Answer.NoSuchCase() -> notFound();
            case Casework.Answer.Refused(var reason) ->
                switch (reason) {
                    case NO_SUCH_DUTY ->
                        refused(
                                HttpStatus.NOT_FOUND,
                                "Ärendet har ingen sådan skyldighet",
                                "Se ärendets skyldigheter i fältet duties.");
                    case ALREADY_MET ->
                        refused(HttpStatus.CONFLICT, "Redan gjord", "Skyldigheten är redan markerad som gjord.");
                    case NO_LONGER_ASKED_FOR ->
                        refused(HttpStatus.CONFLICT, "Gäller inte", "Skyldigheten gäller inte ärendet längre.");
                    case NOT_STARTED ->
                        refused(
                                HttpStatus.CONFLICT,
                                "Har inte börjat",
                                "Markera först den skyldighet som den räknas från som gjord.");
                };
        };
    }

    private static Optional<DutyCode> dutyCode(String code) {
        try {
            return Optional.of(DutyCode.of(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<ProblemDetail> notFound() {
        return refused(
                HttpStatus.NOT_FOUND,
                "Ärendet finns inte",
                "Kontrollera id eller referens. Ett ärende öppnas strax efter att rapporten har tagits emot.");
    }

    private static ResponseEntity<ProblemDetail> refused(HttpStatus status, String title, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, title, detail));
    }
}
