package se.incidentkedjan.notification.dispatch;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** That everyone has been asked, and nobody has what they were asked for. */
public final class Unanswered {

    private Unanswered() {}

    /**
     * Since when the last resort has been asked in vain for a step that nobody has, UTC; empty when there is none, and for a
     * drill: that nobody answers it is told when its time is out, by whoever counts drills.
     */
    public static Optional<Instant> since(Dispatch dispatch) {
        return dispatch.isDrill()
                ? Optional.empty()
                : dispatch.calls().stream()
                        .filter(call -> Relevance.isRunning(dispatch, call))
                        .flatMap(call -> dispatch.deliveries().stream()
                                .filter(delivery -> delivery.isOf(call.step()) && isInVain(delivery, call)))
                        .map(Delivery::requestedAt)
                        .min(Comparator.naturalOrder());
    }

    /** Of those times that it has asked this level in a row: before it began anew, others had what it asked for. */
    private static boolean isInVain(Delivery delivery, Call call) {
        var asking = delivery.asking();
        return asking != null
                && asking.lastResort()
                && asking.number() < call.asked()
                && asking.number() > call.asked() - call.time();
    }
}
