package se.incidentkedjan.notification.acknowledgement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import se.incidentkedjan.notification.acknowledgement.AcknowledgementDesk.Answer;
import se.incidentkedjan.notification.acknowledgement.AcknowledgementDesk.Speaker;
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
            String step,

            @Schema(
                    description =
                            "HAVE: någon har det. TAKE_OVER: tar över från den som har det. HAND_OVER: lämnar över. DECLINE:"
                                    + " den i by kan inte. Utelämnat: HAVE.",
                    example = "HAVE")
            @Nullable
            Answer answer,

            @Schema(
                    description =
                            "För HAND_OVER: den som ska ha det, ett id i organisation.yml. Utelämnat: den som kedjan hittar.",
                    example = "informationssakerhetschefen")
            @Nullable
            String to,

            @Schema(
                    description = "Vem det gäller, ett id i organisation.yml. Måste anges för DECLINE.",
                    example = "dataskyddsombudet")
            @Nullable
            String by) {}

    @Schema(name = "Acknowledgement", description = "Vem som har det, och sedan när.")
    record Kept(
            String step,

            @Nullable
            @Schema(
                    description =
                            "Den som har det: mottagaren som den kallas i organisation.yml, eller den inloggade. Saknas när ingen har det.")
            String name,

            @Schema(description = "När, UTC.") @Nullable Instant acknowledgedAt,

            @Schema(
                    description =
                            "LINK: länken i ett meddelande. CASE_PAGE: ärendets sida. API: ett program. REPLY: ett svar.")
            @Nullable
            Way way) {

        static Kept of(String step, Optional<Acknowledgement> one) {
            return one.map(held -> new Kept(step, held.name(), held.at(), held.way()))
                    .orElseGet(() -> new Kept(step, null, null, null));
        }
    }

    @Requires(Action.DELIVERY_ACKNOWLEDGE)
    @PostMapping("/api/deliveries/acknowledgements")
    @Operation(
            summary = "Säger vem som har det som ett steg ber om",
            description =
                    "När någon har det skickas inget mer för steget till någon. Att säga det igen ändrar inget: svaret visar"
                            + " den som var först. Den som tar över, lämnar över eller inte kan säger det med answer.")
    @ApiResponse(responseCode = "200", description = "Vem som har det nu")
    @ApiResponse(responseCode = "400", description = "Incident eller steg saknas eller går inte att läsa")
    @ApiResponse(responseCode = "404", description = "Incidenten har inget sådant steg")
    ResponseEntity<Object> acknowledge(@RequestBody Said said, @Parameter(hidden = true) Permission permission) {
        var id = IncidentId.read(said.incident()).orElse(null);
        var step = said.step();
        var answer = Objects.requireNonNullElse(said.answer(), Answer.HAVE);
        if (id == null) {
            return notUnderstood("incident", "malformed", "Ska vara ett UUID.");
        }
        if (step == null || step.isBlank()) {
            return notUnderstood("step", "required", "Ange vilket steg det gäller.");
        }
        if (answer == Answer.DECLINE && (said.by() == null || said.by().isBlank())) {
            return notUnderstood("by", "required", "Ange vem som inte kan: personens id i organisation.yml.");
        }
        return new Called(desk, permission)
                .to(id, step, answer)
                .flatMap(name -> desk.answer(id, step, answer, new Speaker(name, Way.API, said.by(), null), said.to()))
                .filter(dispatch -> dispatch.step(step).isPresent())
                .<ResponseEntity<Object>>map(dispatch -> ResponseEntity.ok(Kept.of(step, dispatch.acknowledged(step))))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .body(Problem.of(
                                HttpStatus.NOT_FOUND,
                                "Steget finns inte",
                                "Incidenten har inget sådant steg, eller så är det gallrat vem som har fått meddelande.",
                                List.of())));
    }

    private static ResponseEntity<Object> notUnderstood(String field, String code, String message) {
        return ResponseEntity.badRequest()
                .body(Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "Det går inte att förstå anropet",
                        "Ange incidentens id och steget, som de står i /api/deliveries?incident=<id>.",
                        List.of(new Problem.Field(field, code, message))));
    }
}
