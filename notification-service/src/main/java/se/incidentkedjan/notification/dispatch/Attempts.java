package se.incidentkedjan.notification.dispatch;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.incidentkedjan.events.NotificationEvent.Purpose;

/**
 * Trying to send messages: that it is tried is noted before it is, and what came of it afterwards. Whoever tries is known by a
 * token that nobody else has.
 */
public final class Attempts {

    private Attempts() {}

    /**
     * Begins to try what is due of one priority. Only whoever knows the token has the right to try until the lease ends. What
     * nobody has to be told any more is not tried.
     */
    public static Dispatch begin(Dispatch dispatch, Priority priority, String token, Instant now, Instant leaseEnds) {
        return dispatch.replace(delivery -> {
            var progress = delivery.progress();
            if (delivery.priority() != priority || !progress.isDue(now) || progress.isTriedBy(token)) {
                return delivery;
            }
            return delivery.with(
                    Relevance.isStale(dispatch, delivery)
                            ? progress.superseded(now)
                            : progress.attempting(token, now, leaseEnds));
        });
    }

    /** The messages that this attempt has the right to try. */
    public static List<Delivery> triedBy(Dispatch dispatch, String token) {
        return dispatch.deliveries().stream()
                .filter(delivery -> delivery.progress().isTriedBy(token))
                .toList();
    }

    /**
     * Notes what came of an attempt. That a relay accepted a message is true whoever tells it; anything else counts only from
     * the attempt that is under way. What nobody has to be told any more is not tried again.
     *
     * @param outcomes what came of it, by the id of the message
     */
    public static Dispatch settle(Dispatch dispatch, String token, Map<String, Outcome> outcomes, Instant now) {
        return dispatch.replace(delivery -> {
            var outcome = outcomes.get(delivery.id());
            if (outcome == null) {
                return delivery;
            }
            var next = delivery.progress().after(token, outcome, now);
            return delivery.with(
                    next.state() == DeliveryState.REQUESTED && Relevance.isStale(dispatch, delivery)
                            ? next.superseded(now)
                            : next);
        });
    }

    /**
     * When the first message that someone must act on was accepted, UTC.
     *
     * @param token of the attempt that has just been settled
     * @return empty when another attempt was settled before it, whatever time that one had: of one incident it is told once
     */
    public static Optional<Instant> reachedFirstBy(Dispatch dispatch, String token) {
        var reached = dispatch.deliveries().stream()
                .filter(delivery -> delivery.purpose() == Purpose.ESCALATION)
                .map(Delivery::progress)
                .filter(progress -> progress.state().isOnItsWay())
                .toList();
        return reached.stream().allMatch(progress -> token.equals(progress.attempt()))
                ? reached.stream()
                        .flatMap(progress -> Stream.ofNullable(progress.settledAt()))
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }
}
