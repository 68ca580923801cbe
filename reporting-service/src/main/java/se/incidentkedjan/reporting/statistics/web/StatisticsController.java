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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.StatisticsReader;

/** The figures for programs. */
@RestController
@RequestMapping("/api/statistics")
@Tag(name = "Statistik", description = "Hur många incidenter som har rapporterats, var och av vilket slag")
final class StatisticsController {

    private final StatisticsReader reader;
    private final Organisation organisation;
    private final Clock clock;
    private final KitSettings settings;

    StatisticsController(StatisticsReader reader, Organisation organisation, Clock clock, KitSettings settings) {
        this.reader = reader;
        this.organisation = organisation;
        this.clock = clock;
        this.settings = settings;
    }

    @Operation(
            summary = "Statistik för en period",
            description =
                    "Varje incident räknas den dag den rapporterades, svensk tid. Delarna räknas ur samma underlag"
                            + " och summerar alltid till samma total.")
    @ApiResponse(responseCode = "200", description = "Siffrorna")
    @ApiResponse(
            responseCode = "400",
            description = "Datumen går inte att läsa, eller enheten eller nämnden finns inte")
    @Requires(Action.STATISTICS_READ)
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> statistics(
            @Parameter(description = "Första dagen, till exempel 2026-01-01. Utelämnad: första januari.")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Sista dagen, räknas med. Utelämnad: sista december.")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @Parameter(description = "Bara en enhet, med dess kod i organisation.yml. Utelämnad: hela kommunen.")
                    @RequestParam(required = false)
                    @Nullable
                    String unit,
            @Parameter(description = "Bara enheterna under en nämnd eller styrelse, med dess kod i organisation.yml.")
                    @RequestParam(required = false)
                    @Nullable
                    String board) {
        var asked = AskedScope.of(unit, board, organisation);
        return new AskedPeriod(from, to, LocalDate.now(clock.withZone(settings.zone())))
                .and(asked.errors())
                .answer(period -> reader.read(period, asked.scope()));
    }
}
