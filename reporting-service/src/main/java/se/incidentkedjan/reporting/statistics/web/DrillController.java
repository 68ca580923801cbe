package se.incidentkedjan.reporting.statistics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.reporting.drill.DrillBoard;

/** How drills have gone, for programs. */
@RestController
@Tag(name = "Övningar", description = "Hur övningarna har gått")
final class DrillController {

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
            description = "Ett datum går inte att läsa, perioden slutar före den börjar eller är för lång")
    ResponseEntity<Object> drills(
            @Parameter(description = "Första dagen. Utelämnad: första januari i år.")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Sista dagen, räknas med. Utelämnad: sista december samma år.")
                    @RequestParam(required = false)
                    @Nullable
                    String to) {
        return new AskedPeriod(from, to, LocalDate.now(clock.withZone(settings.zone())))
                .answer(period -> board.figures(period.from(), period.to()));
    }
}
