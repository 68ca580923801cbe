package se.incidentkedjan.intake.drill.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.intake.drill.DrillDesk;
import se.incidentkedjan.intake.report.Outcome;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.problem.Problem;

/** Drills that a program starts on somebody's behalf. */
@RestController
@Tag(name = "Övningar", description = "Pröva att någon svarar")
class DrillApi {

    private static final String KEY_HEADER = "Idempotency-Key";

    private final DrillStart start;

    DrillApi(DrillDesk desk) {
        this.start = new DrillStart(desk);
    }

    /** Who is to be asked. */
    record Wanted(@Nullable String role) {}

    @Requires(Action.DRILL_START)
    @PostMapping(
            path = "/api/drills",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "startDrill",
            summary = "Starta en övning nu",
            description =
                    "Rollen får ett meddelande som är märkt ÖVNING och ska svara «Jag har det». Syns i spåret, inte i"
                            + " statistiken över incidenter.")
    @ApiResponse(responseCode = "201", description = "Övningen är igång. Samma nyckel igen ger samma övning.")
    @ApiResponse(responseCode = "400", description = "role saknas eller är ingen roll för hela kommunen")
    ResponseEntity<?> start(
            @RequestBody Wanted wanted,
            @RequestHeader(name = KEY_HEADER, required = false) @Nullable String key,
            @Parameter(hidden = true) Permission permission) {
        var role = start.role(wanted.role());
        if (role.isEmpty()) {
            permission.search(Map.of("started", "no"));
            return refused("role", "unknown-value", start.whichRoles());
        }
        var name = key == null ? UUID.randomUUID().toString() : key;
        if (!DrillStart.isKey(name)) {
            permission.search(Map.of("started", "no"));
            return refused(
                    KEY_HEADER, "wrong-form", "Nyckeln ska vara 1 till 255 synliga ASCII-tecken utan blanksteg.");
        }
        permission.search(Map.of("role", role.get().toString()));
        return switch (start.start(role.get(), name)) {
            case Outcome.Received(var receipt) ->
                ResponseEntity.status(HttpStatus.CREATED).body(receipt);
            case Outcome.Repeated(var receipt) ->
                ResponseEntity.status(HttpStatus.CREATED).body(receipt);
            case Outcome.KeyTaken taken -> throw new IllegalStateException("a drill takes no key of another report");
        };
    }

    private static ResponseEntity<Object> refused(String field, String code, String message) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "Övningen startades inte",
                        message,
                        List.of(new Problem.Field(field, code, message))));
    }
}
