package se.incidentkedjan.reporting.rebuild.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.problem.Problem;
import se.incidentkedjan.reporting.counting.Verification;
import se.incidentkedjan.reporting.rebuild.Rebuilding;
import se.incidentkedjan.reporting.rebuild.Source;

/** For operators: builds the figures anew and checks them. Only services and the command line reach it. */
@RestController
@RequestMapping("/internal/statistics")
final class RebuildController {

    private final Rebuilding rebuilding;
    private final Verification verification;

    RebuildController(Rebuilding rebuilding, Verification verification) {
        this.rebuilding = rebuilding;
        this.verification = verification;
    }

    @Operation(summary = "Empties the figures and fills them from the topics (kafka) or from the services (stores)")
    @Requires(Action.STATISTICS_REBUILD)
    @PostMapping("/rebuild")
    ResponseEntity<Object> rebuild(@RequestParam(defaultValue = "") String from) {
        var source = switch (from.toLowerCase(Locale.ROOT)) {
            case "kafka" -> Source.KAFKA;
            case "stores" -> Source.STORES;
            default -> null;
        };
        if (source == null) {
            return ResponseEntity.badRequest()
                    .body(Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "Det går inte att förstå anropet",
                            "Skriv from=kafka för att läsa ämnena från början, eller from=stores för att tjänsterna ska"
                                    + " säga allt en gång till."));
        }
        return rebuilding
                .begin(source)
                .<ResponseEntity<Object>>map(begun -> ResponseEntity.accepted().body(begun))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(Problem.of(
                                HttpStatus.CONFLICT,
                                "En ombyggnad pågår redan",
                                "Följ den på GET /internal/statistics/rebuild och försök igen när den är klar.")));
    }

    @Operation(summary = "How the latest rebuild stands")
    @Requires(Action.STATISTICS_REBUILD)
    @GetMapping("/rebuild")
    ResponseEntity<Object> latest() {
        return rebuilding
                .latest()
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .body(Problem.of(
                                HttpStatus.NOT_FOUND,
                                "Ingen ombyggnad",
                                "Siffrorna har aldrig byggts om på den här installationen.")));
    }

    @Operation(summary = "Counts every incident again and compares with the figures")
    @Requires(Action.STATISTICS_REBUILD)
    @GetMapping("/verify")
    Verification.Outcome verify() {
        return verification.verify();
    }
}
