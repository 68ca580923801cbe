package se.incidentkedjan.notification.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.NotificationEvent;
import se.incidentkedjan.events.NotificationEvent.DeliveryAccepted;
import se.incidentkedjan.events.NotificationEvent.DeliveryFailed;
import se.incidentkedjan.events.NotificationEvent.StepAcknowledged;
import se.incidentkedjan.kit.ledger.Decision;

/** Tells the other services what was settled and taken on between one state of a dispatch and the next. */
public final class Announcements {

    private Announcements() {}

    /** The decision to go from one state to the next; nothing when they are the same. */
    public static Decision<Dispatch> decide(@Nullable Dispatch before, Dispatch after) {
        return after.equals(before) ? Decision.nothing() : Decision.become(after, events(before, after));
    }

    private static List<NotificationEvent> events(@Nullable Dispatch before, Dispatch after) {
        Map<String, DeliveryState> known = new HashMap<>();
        if (before != null) {
            before.deliveries()
                    .forEach(delivery ->
                            known.put(delivery.id(), delivery.progress().state()));
        }
        List<NotificationEvent> events = new ArrayList<>();
        for (var delivery : after.deliveries()) {
            var state = delivery.progress().state();
            // What was not sent because someone has it is told by that they have it.
            if (state.isSettled() && state != DeliveryState.SUPERSEDED && known.get(delivery.id()) != state) {
                events.add(settled(after, delivery));
            }
        }
        after.acknowledgements().stream()
                .filter(one -> before == null || before.acknowledged(one.step()).isEmpty())
                .map(one -> acknowledged(after, one))
                .forEach(events::add);
        return events;
    }

    private static NotificationEvent acknowledged(Dispatch dispatch, Acknowledgement one) {
        var step = dispatch.step(one.step()).orElseThrow();
        return new StepAcknowledged(
                dispatch.incident(),
                dispatch.municipality(),
                step.name(),
                step.role(),
                step.unit(),
                one.at(),
                one.way());
    }

    private static NotificationEvent settled(Dispatch dispatch, Delivery delivery) {
        var progress = delivery.progress();
        var role = delivery.step() == null ? null : delivery.step().role();
        Instant at = Objects.requireNonNull(progress.settledAt(), "a settled delivery has its instant");
        return progress.failure() == null
                ? new DeliveryAccepted(
                        dispatch.incident(),
                        dispatch.municipality(),
                        delivery.id(),
                        delivery.purpose(),
                        role,
                        at,
                        progress.attempts(),
                        progress.repeated())
                : new DeliveryFailed(
                        dispatch.incident(),
                        dispatch.municipality(),
                        delivery.id(),
                        delivery.purpose(),
                        role,
                        at,
                        progress.failure());
    }
}
