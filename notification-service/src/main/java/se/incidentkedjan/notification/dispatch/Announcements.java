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
import se.incidentkedjan.events.NotificationEvent.DeliveryBounced;
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
            var earlier = known.get(delivery.id());
            var state = delivery.progress().state();
            // What was not sent because someone has it is told by that they have it.
            if (isTold(state) && !isTold(earlier)) {
                events.add(settled(after, delivery));
            }
            if (state == DeliveryState.BOUNCED && earlier != state) {
                events.add(bounced(after, delivery));
            }
        }
        // Whoever takes over, or gets what was given back, is not told of: that someone had it is known.
        after.acknowledgements().stream()
                .filter(one -> before == null || !before.hasBeenTaken(one.step()))
                .map(one -> acknowledged(after, one))
                .forEach(events::add);
        return events;
    }

    private static boolean isTold(@Nullable DeliveryState state) {
        return state != null && state.isSettled() && state != DeliveryState.SUPERSEDED;
    }

    private static NotificationEvent bounced(Dispatch dispatch, Delivery delivery) {
        return new DeliveryBounced(
                dispatch.incident(),
                dispatch.municipality(),
                delivery.id(),
                delivery.purpose(),
                delivery.step() == null ? null : delivery.step().role(),
                Objects.requireNonNull(delivery.progress().answeredAt(), "what came back has its instant"));
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
