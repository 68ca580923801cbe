package se.incidentkedjan.notification.dispatch.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.events.NotificationEvent.Purpose;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.DeliveryState;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.Progress;
import se.incidentkedjan.notification.dispatch.Recipient;
import se.incidentkedjan.notification.dispatch.Step;

/** How far one message has come, as the API shows it. Addresses are not shown. */
@Schema(name = "Delivery", description = "Ett meddelande till en mottagare för ett steg, och hur långt det har kommit.")
record DeliveryView(
        @Schema(description = "Meddelandets id, samma i varje försök.")
        String id,

        @Schema(description = "RECEIPT: tack till den som rapporterade. ESCALATION: någon ska veta eller agera.")
        Purpose purpose,

        @Schema(description = "Rollen det är till; saknas för kvittenser.", type = "string", example = "DPO") @Nullable
        RoleCode role,

        @Schema(description = "Enheten rollen gäller.", type = "string", example = "socialforvaltningen") @Nullable
        UnitCode unit,

        @Schema(description = "Mottagaren som den kallas i organisation.yml; saknas för kvittenser.") @Nullable
        String recipient,

        @Schema(description = "Steget i eskaleringen.") @Nullable
        String step,

        @Schema(
                description =
                        "REQUESTED: väntar på försök. ATTEMPTING: försök pågår. ACCEPTED: e-postservern har tagit emot. BOUNCED: kom tillbaka. ACKNOWLEDGED: mottagaren har svarat. FAILED: gick inte. SUPERSEDED: skickas inte, för någon har redan tagit hand om det.")
        DeliveryState state,

        @Nullable Urgency urgency,
        @Schema(description = "När det begärdes, UTC.") Instant requestedAt,

        @Schema(description = "E_MAIL, SMS eller WEBHOOK (ett annat system).")
        DeliveryChannel channel,

        @Schema(description = "Hur många nivåer i kedjan som tillfrågades före den här; saknas för kännedom.") @Nullable
        Integer level,

        @Schema(description = "Vem mottagaren ersätter.") @Nullable
        String standsInFor,

        @Schema(description = "Antal försök hittills.") int attempts,
        @Nullable Instant lastAttemptAt,

        @Schema(description = "När e-postservern tog emot det, UTC. Det betyder inte att någon har läst det.") @Nullable
        Instant acceptedAt,

        @Schema(description = "När det kom tillbaka eller besvarades, UTC.") @Nullable
        Instant answeredAt,

        @Schema(description = "När det försöks nästa gång, UTC; under ett försök: när försöket räknas som förlorat.")
        @Nullable
        Instant nextAttemptAt,

        @Schema(
                description =
                        "När sammanställningen går som det är med i, UTC; saknas för det som skickas för sig. Läget är REQUESTED tills den har gått.")
        @Nullable
        Instant digestAt,

        @Schema(description = "Varför det inte gick.") @Nullable
        Failure failure,

        @Schema(description = "Sant när ett tidigare försök också kan ha nått fram, för att svaret gick förlorat.")
        boolean repeated,

        @Schema(description = "Vem som har sagt att de har det steget ber om; saknas medan ingen har det.") @Nullable
        String acknowledgedBy,

        @Schema(description = "När de sade det, UTC.") @Nullable
        Instant acknowledgedAt) {

    static DeliveryView of(Delivery delivery, Dispatch dispatch) {
        Step step = delivery.step();
        Recipient recipient = delivery.recipient();
        Progress progress = delivery.progress();
        var acknowledged =
                step == null ? null : dispatch.acknowledged(step.name()).orElse(null);
        return new DeliveryView(
                delivery.id(),
                delivery.purpose(),
                step == null ? null : step.role(),
                step == null ? null : step.unit(),
                recipient == null ? null : recipient.name(),
                step == null ? null : step.name(),
                progress.state(),
                step == null ? null : step.urgency(),
                delivery.requestedAt(),
                delivery.channel(),
                delivery.asking() == null ? null : delivery.asking().level(),
                recipient == null ? null : recipient.standsInFor(),
                progress.attempts(),
                progress.lastAttemptAt(),
                progress.failure() == null && progress.state() != DeliveryState.SUPERSEDED
                        ? progress.settledAt()
                        : null,
                progress.answeredAt(),
                progress.nextAttemptAt(),
                delivery.gathered() == null ? null : delivery.gathered().at(),
                progress.failure(),
                progress.repeated(),
                acknowledged == null ? null : acknowledged.name(),
                acknowledged == null ? null : acknowledged.at());
    }
}
