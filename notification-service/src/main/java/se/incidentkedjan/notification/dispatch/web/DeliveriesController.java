package se.incidentkedjan.notification.dispatch.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.problem.Problem;
import se.incidentkedjan.notification.dispatch.Dispatch;

/** Shows how far the messages of an incident have come. */
@RestController
@Tag(name = "Meddelanden", description = "Vilka som har fått meddelande om en incident")
class DeliveriesController {

    private final Ledger<Dispatch> dispatches;

    DeliveriesController(Ledger<Dispatch> dispatches) {
        this.dispatches = dispatches;
    }

    @Requires(Action.DELIVERY_READ)
    @GetMapping("/api/deliveries")
    @Operation(summary = "Visar meddelandena om en incident")
    @ApiResponse(responseCode = "200", description = "Meddelandena; en tom lista när inga har begärts")
    @ApiResponse(responseCode = "400", description = "Parametern incident saknas eller är inget incident-id")
    List<DeliveryView> deliveries(
            @Parameter(description = "Incidentens id, ett UUID", required = true)
                    @RequestParam(required = false)
                    @Nullable
                    String incident,
            @Parameter(hidden = true) Permission permission) {
        var id = incidentId(incident);
        var found = dispatches.find(id);
        if (found.isEmpty()) {
            permission.missing(id);
            return List.of();
        }
        permission.on(DispatchHolding.of(found.get()));
        return found.get().deliveries().stream()
                .map(delivery -> DeliveryView.of(delivery, found.get()))
                .toList();
    }

    private static IncidentId incidentId(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new NoIncident("required", "Ange vilken incident det gäller: /api/deliveries?incident=<id>.");
        }
        try {
            return IncidentId.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new NoIncident(
                    "malformed", "Det är inget incident-id. Det ska vara ett UUID, som i svaret på rapporten.");
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noIncident(NoIncident problem) {
        return ResponseEntity.badRequest()
                .body(Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "Det går inte att förstå anropet",
                        problem.field.message(),
                        List.of(problem.field)));
    }

    static final class NoIncident extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem.Field field;

        NoIncident(String code, String message) {
            super(code);
            this.field = new Problem.Field("incident", code, message);
        }
    }
}
