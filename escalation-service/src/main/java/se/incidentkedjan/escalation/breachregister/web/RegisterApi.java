package se.incidentkedjan.escalation.breachregister.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.escalation.breachregister.BreachRegister;
import se.incidentkedjan.escalation.breachregister.RegisterReach;
import se.incidentkedjan.escalation.breachregister.web.Wanted.Reading;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.problem.Problem;
import se.incidentkedjan.webkit.FieldError;

/** The register for programs. */
@RestController
@Tag(name = "Registret över personuppgiftsincidenter")
class RegisterApi {

    private static final int LARGEST = 500;
    private static final Map<String, String> NAMES =
            Map.of(Wanted.WHOSE, "controller", Wanted.YEAR, "year", Wanted.FROM, "from", Wanted.TO, "to");

    private final BreachRegister register;
    private final RegisterLines lines;
    private final DecisionBasis basis;
    private final Clock clock;

    RegisterApi(BreachRegister register, RegisterLines lines, DecisionBasis basis, Clock clock) {
        this.register = register;
        this.lines = lines;
        this.basis = basis;
        this.clock = clock;
    }

    /**
     * A page of a register.
     *
     * @param controller whose; absent for all that may be read
     * @param from the first day
     * @param to the last day
     * @param entries its rows, in the order of their references
     * @param next where the next page starts; absent on the last one
     */
    record RegisterPage(
            @Nullable String controller,
            String from,
            String to,
            List<RegisterLine> entries,
            @Nullable Integer next) {}

    @Requires(Action.BREACH_REGISTER_READ)
    @Operation(
            summary = "Registret över personuppgiftsincidenter (dataskyddsförordningen artikel 33.5)",
            description =
                    "En rad för varje ärende och personuppgiftsansvarig. Tider är UTC, perioder hela svenska dygn efter"
                            + " när kommunen fick vetskap.")
    @ApiResponse(responseCode = "200", description = "En sida av registret")
    @ApiResponse(responseCode = "400", description = "Något i frågan går inte att läsa; svaret säger vad")
    @GetMapping(path = "/api/breach-register", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> register(
            @Parameter(description = "Nämndens eller styrelsens kod; alla som får läsas om den saknas")
                    @RequestParam(required = false)
                    @Nullable
                    String controller,
            @Parameter(description = "Kalenderår; det som är om inget annat anges")
                    @RequestParam(required = false)
                    @Nullable
                    String year,
            @Parameter(description = "Första dagen, i stället för år") @RequestParam(required = false) @Nullable
                    String from,
            @Parameter(description = "Sista dagen") @RequestParam(required = false) @Nullable String to,
            @Parameter(description = "Hur många rader som ska hoppas över") @RequestParam(defaultValue = "0") int skip,
            @Parameter(description = "Högst så många rader, 1 till 500") @RequestParam(defaultValue = "100") int size,
            Permission permission) {
        var reach = RegisterReach.within(permission.reach(), basis.organisation());
        var most = Math.clamp(size, 1, LARGEST);
        return switch (Wanted.read(new Wanted.Asked(controller, year, from, to), reach, clock.instant())) {
            case Reading.Wrong(var errors) -> {
                permission.search(Map.of("refused", "parameters"));
                yield refused(errors);
            }
            case Reading.Right(var wanted) -> {
                var found = register.entries(wanted.controller(), wanted.period(), reach)
                        .skip(Math.max(0, skip))
                        .limit(most + 1L)
                        .toList();
                var shown = found.stream().limit(most).toList();
                permission.search(wanted.trail("json", shown.size()));
                yield ResponseEntity.ok()
                        .header("Cache-Control", "no-store")
                        .body(new RegisterPage(
                                wanted.controller() == null
                                        ? null
                                        : wanted.controller().value(),
                                wanted.period().from().toString(),
                                wanted.period().to().toString(),
                                shown.stream()
                                        .map(entry -> lines.of(entry, permission))
                                        .toList(),
                                found.size() > most ? Math.max(0, skip) + most : null));
            }
        };
    }

    private static ResponseEntity<?> refused(List<FieldError> errors) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "Registret går inte att visa",
                        "Rätta det som står i errors.",
                        errors.stream()
                                .map(error -> new Problem.Field(
                                        NAMES.getOrDefault(error.target(), error.target()),
                                        "unknown-value",
                                        error.message()))
                                .toList()));
    }
}
