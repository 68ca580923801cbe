package se.incidentkedjan.notification.channel.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.problem.Problem;
import se.incidentkedjan.notification.channel.ChannelHealth;
import se.incidentkedjan.notification.channel.ChannelState;
import se.incidentkedjan.notification.channel.Mark;
import se.incidentkedjan.notification.channel.Observation;
import se.incidentkedjan.notification.contact.DeliveryChannel;

/** The channels for programs. */
@RestController
@Tag(name = "Kanaler", description = "Hur meddelanden kan nå fram, och vad som undviks")
class ChannelApi {

    private final ChannelHealth health;
    private final Marking marking;

    ChannelApi(ChannelHealth health) {
        this.health = health;
        this.marking = new Marking(health);
    }

    @Schema(
            name = "Channel",
            description = "Hur en kanal är. Det som setts är av den här instansen sedan den startade.")
    record View(
            DeliveryChannel channel,
            ChannelState.State state,
            @Nullable Instant lastAcceptedAt,
            @Nullable Instant lastFailureAt,
            Observation.@Nullable Kind lastFailure,
            int consecutiveFailures,
            @Nullable Instant failingSince,
            @Nullable Mark marked) {

        static View of(ChannelState channel) {
            var seen = channel.seen();
            return new View(
                    channel.channel(),
                    channel.state(),
                    seen.lastAcceptedAt(),
                    seen.lastFailureAt(),
                    seen.lastFailure(),
                    seen.failures(),
                    seen.failingSince(),
                    channel.mark());
        }
    }

    @Schema(name = "ChannelDown", description = "Att en kanal ska undvikas.")
    record Down(
            @Schema(description = "Till när, UTC; högst sju dagar framåt.", example = "2026-11-22T16:00:00Z") @Nullable
            String until,

            @Schema(description = "Varför.", implementation = Mark.Reason.class) @Nullable
            String reason) {}

    @Requires(Action.CHANNEL_READ)
    @GetMapping("/api/channels")
    @Operation(summary = "Visar kanalerna")
    @ApiResponse(responseCode = "200", description = "Alla kanaler, också de som inte är inställda")
    List<View> channels(@Parameter(hidden = true) Permission permission) {
        permission.search(Map.of());
        return health.all().stream().map(View::of).toList();
    }

    @Requires(Action.CHANNEL_MARK)
    @PostMapping("/api/channels/{channel}/down")
    @Operation(
            summary = "Markerar en kanal som nere",
            description = "Inget skickas med den förrän tiden är ute eller någon markerar den som uppe.")
    @ApiResponse(responseCode = "200", description = "Hur kanalen är nu")
    @ApiResponse(
            responseCode = "400",
            description = "Tiden eller skälet saknas, går inte att läsa eller är för långt fram")
    @ApiResponse(responseCode = "404", description = "Det finns ingen sådan kanal")
    @ApiResponse(responseCode = "409", description = "Kanalen är inte inställd, eller är den sista som fungerar")
    ResponseEntity<Object> down(
            @PathVariable String channel, @RequestBody Down wanted, @Parameter(hidden = true) Permission permission) {
        var which = Marking.channel(channel).orElse(null);
        if (which == null) {
            return notThere(permission);
        }
        var until = instant(wanted.until());
        var reason = Marking.reason(wanted.reason()).orElse(null);
        if (until == null || reason == null) {
            permission.search(Map.of("channel", which.name(), "marked", "no", "because", "malformed"));
            return problem(
                    HttpStatus.BAD_REQUEST,
                    "Det går inte att förstå anropet",
                    "Ange until som en tid i UTC, till exempel 2026-11-22T16:00:00Z, och reason som COMPROMISED, OUTAGE,"
                            + " MAINTENANCE eller DRILL.");
        }
        return switch (marking.down(which, until, reason, permission)) {
            case ChannelHealth.Marking.Done done -> ResponseEntity.ok(View.of(health.of(which)));
            case ChannelHealth.Marking.Refused(var why) ->
                problem(
                        why == ChannelHealth.Refusal.BAD_TIME ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT,
                        "Kanalen markeras inte",
                        Marking.sentence(why));
        };
    }

    @Requires(Action.CHANNEL_MARK)
    @PostMapping("/api/channels/{channel}/up")
    @Operation(summary = "Markerar en kanal som uppe")
    @ApiResponse(responseCode = "200", description = "Hur kanalen är nu")
    @ApiResponse(responseCode = "404", description = "Det finns ingen sådan kanal")
    ResponseEntity<Object> up(@PathVariable String channel, @Parameter(hidden = true) Permission permission) {
        var which = Marking.channel(channel).orElse(null);
        if (which == null) {
            return notThere(permission);
        }
        marking.up(which, permission);
        return ResponseEntity.ok(View.of(health.of(which)));
    }

    private static ResponseEntity<Object> notThere(Permission permission) {
        permission.missing(null);
        return problem(HttpStatus.NOT_FOUND, "Kanalen finns inte", "Kanalerna är E_MAIL, SMS och WEBHOOK.");
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String title, String detail) {
        return ResponseEntity.status(status).body(Problem.of(status, title, detail));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
