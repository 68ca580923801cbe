package se.incidentkedjan.reporting.drill.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.problem.Problem;
import se.incidentkedjan.reporting.drill.DrillBoard;
import se.incidentkedjan.reporting.drill.DrillFigures;

/** How drills have gone, for programs. */
@RestController
@Tag(name = "Övningar", description = "Hur övningarna har gått")
class DrillController {

    private final DrillBoard board;
    private final Clock clock;
    private final KitSettings settings;

    DrillController(DrillBoard board, Clock clock, KitSettings settings) {
        this.board = board;
        this.clock = clock;
        this.settings = settings;
    }

    @Requires(Action.STATISTICS_READ)
    @GetMapping(path = "/api/statistics/drills", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "drills",
            summary = "Övningarna under en period",
            description =
                    "Vilken roll som frågades, om någon svarade i tid och efter hur lång tid. Aldrig vem som svarade."
                            + " Övningar räknas inte i någon annan siffra.")
    @ApiResponse(responseCode = "200", description = "Övningarna, den nyaste först")
    @ApiResponse(
            responseCode = "400",
            description = "Ett datum går inte att läsa, eller perioden slutar före den börjar")
    ResponseEntity<?> drills(
            @Parameter(description = "Första dagen. Utelämnad: första januari i år.")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Sista dagen, räknas med. Utelämnad: sista december samma år.")
                    @RequestParam(required = false)
                    @Nullable
                    String to) {
        var errors = new ArrayList<Problem.Field>();
        var year = LocalDate.now(clock.withZone(settings.zone())).getYear();
        var first = date("from", from, LocalDate.of(year, 1, 1), errors);
        var last = date("to", to, LocalDate.of(first.getYear(), 12, 31), errors);
        if (errors.isEmpty() && last.isBefore(first)) {
            errors.add(
                    new Problem.Field("to", "before-from", "Sista dagen ligger före första dagen. Byt plats på dem."));
        }
        return errors.isEmpty() ? ResponseEntity.<DrillFigures>ok(board.figures(first, last)) : refused(errors);
    }

    private static LocalDate date(
            String field, @Nullable String text, LocalDate otherwise, List<Problem.Field> errors) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            var date = LocalDate.parse(text.strip());
            if (date.getYear() >= 1900 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Told below, together with years that cannot be meant.
        }
        errors.add(
                new Problem.Field(field, "invalid-date", "Skriv datumet som år-månad-dag, till exempel 2026-11-20."));
        return otherwise;
    }

    private static ResponseEntity<?> refused(List<Problem.Field> errors) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "Perioden går inte att använda",
                        "Rätta det som står i errors och fråga igen.",
                        errors));
    }
}
