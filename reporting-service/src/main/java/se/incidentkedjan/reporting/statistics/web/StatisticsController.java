package se.incidentkedjan.reporting.statistics.web;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.problem.Problem;
import se.incidentkedjan.reporting.statistics.Period;
import se.incidentkedjan.reporting.statistics.Statistics;
import se.incidentkedjan.reporting.statistics.StatisticsReader;

/** The figures for programs. */
@RestController
@RequestMapping("/api/statistics")
@Tag(name = "Statistik", description = "Hur många incidenter som har rapporterats, var och av vilket slag")
final class StatisticsController {

    private final StatisticsReader reader;
    private final Clock clock;
    private final KitSettings settings;

    StatisticsController(StatisticsReader reader, Clock clock, KitSettings settings) {
        this.reader = reader;
        this.clock = clock;
        this.settings = settings;
    }

    @Operation(
            summary = "Statistik för en period",
            description =
                    "Varje incident räknas den dag den rapporterades, svensk tid. Delarna räknas ur samma underlag"
                            + " och summerar alltid till samma total.")
    @ApiResponse(responseCode = "200", description = "Siffrorna")
    @ApiResponse(responseCode = "400", description = "Datumen går inte att läsa")
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
                    String to) {
        var errors = new ArrayList<Problem.Field>();
        var first = date("from", from, errors);
        var last = date("to", to, errors);
        var year = LocalDate.now(clock.withZone(settings.zone())).getYear();
        var begin = first != null ? first : LocalDate.of(last != null ? last.getYear() : year, 1, 1);
        var end = last != null ? last : LocalDate.of(begin.getYear(), 12, 31);
        if (errors.isEmpty()) {
            check(begin, end, errors);
        }
        return errors.isEmpty() ? ResponseEntity.ok(figures(begin, end)) : refused(errors);
    }

    private Statistics figures(LocalDate from, LocalDate to) {
        return reader.read(new Period(from, to));
    }

    private static @Nullable LocalDate date(String field, @Nullable String text, List<Problem.Field> errors) {
        if (text == null || text.isBlank()) {
            return null;
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
        return null;
    }

    private static void check(LocalDate from, LocalDate to, List<Problem.Field> errors) {
        if (to.isBefore(from)) {
            errors.add(
                    new Problem.Field("to", "before-from", "Sista dagen ligger före första dagen. Byt plats på dem."));
        } else if (from.plusYears(Period.LONGEST_YEARS).isBefore(to)) {
            errors.add(new Problem.Field(
                    "to", "too-long", "Perioden får vara högst " + Period.LONGEST_YEARS + " år. Korta den."));
        }
    }

    private static ResponseEntity<Object> refused(List<Problem.Field> errors) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "Perioden går inte att använda",
                        "Rätta det som står i errors och fråga igen.",
                        errors));
    }
}
