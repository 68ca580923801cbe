package se.incidentkedjan.notification.acknowledgement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.Way;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.problem.Problem;
import se.incidentkedjan.notification.acknowledgement.AcknowledgementDesk;
import se.incidentkedjan.notification.dispatch.Acknowledgement;

/** Lets programs say that someone has it. */
@RestController
@Tag(name = "Meddelanden")
class AcknowledgementApi {

    private final AcknowledgementDesk desk;

    AcknowledgementApi(AcknowledgementDesk desk) {
        this.desk = desk;
    }

    @Schema(name = "Acknowledge", description = "Att någon har tagit emot det som ett steg i eskaleringen ber om.")
    record Said(
            @Schema(description = "Incidentens id, ett UUID.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String incident,

            @Schema(
                    description = "Steget, som det heter i meddelandets step.",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "dpo.immediate")
            @Nullable
            String step) {}

    @Schema(name = "Acknowledgement", description = "Vem som har det, och sedan när.")
    record Kept(
            String step,

            @Schema(
                    description =
                            "Den som var först: mottagaren som den kallas i organisation.yml, eller den inloggade.")
            String name,

            @Schema(description = "När, UTC.") Instant acknowledgedAt,

            @Schema(
                    description =
                            "LINK: länken i ett meddelande. CASE_PAGE: ärendets sida. API: ett program. REPLY: ett svar.")
            Way way) {

        static Kept of(Acknowledgement one) {
            return new Kept(one.step(), one.name(), one.at(), one.way());
        }
    }

    @Requires(Action.DELIVERY_ACKNOWLEDGE)
    @PostMapping("/api/deliveries/acknowledgements")
    @Operation(
            summary = "Säger att någon har tagit emot det som ett steg ber om",
            description =
                    "Efter det skickas inget mer för steget till någon. Att säga det igen ändrar inget: svaret visar"
                            + " den som var först.")
    @ApiResponse(responseCode = "200", description = "Vem som har det")
    @ApiResponse(responseCode = "400", description = "Incident eller steg saknas eller går inte att läsa")
    @ApiResponse(responseCode = "404", description = "Incidenten har inget sådant steg")
    ResponseEntity<Object> acknowledge(@RequestBody Said said, @Parameter(hidden = true) Permission permission) {
        var id = id(said.incident());
        var step = said.step();
        if (id == null || step == null || step.isBlank()) {
            return ResponseEntity.badRequest()
                    .body(Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "Det går inte att förstå anropet",
                            "Ange incidentens id och steget, som de står i /api/deliveries?incident=<id>.",
                            List.of(
                                    id == null
                                            ? new Problem.Field("incident", "malformed", "Ska vara ett UUID.")
                                            : new Problem.Field("step", "required", "Ange vilket steg det gäller."))));
        }
        return new Called(desk, permission)
                .to(id, step)
                .flatMap(name -> desk.acknowledge(id, step, name, Way.API))
                .<ResponseEntity<Object>>map(kept -> ResponseEntity.ok(Kept.of(kept)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .body(Problem.of(
                                HttpStatus.NOT_FOUND,
                                "Steget finns inte",
                                "Incidenten har inget sådant steg, eller så är det gallrat vem som har fått meddelande.",
                                List.of())));
    }

    private static @Nullable IncidentId id(@Nullable String text) {
        try {
            return text == null ? null : IncidentId.parse(text.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
