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
import se.incidentkedjan.kit.ledger.Decision;

/** Tells the other services what was settled between one state of a dispatch and the next. */
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
            if (state.isSettled() && known.get(delivery.id()) != state) {
                events.add(settled(after, delivery));
            }
        }
        return events;
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
