package se.incidentkedjan.notification.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/** Another way to the same person, when the one that a message goes by does not lead to them. */
final class OtherWays {

    /** How long a message waits for a channel that is to be avoided, when there is no other way. */
    private static final Duration FOR_THE_CHANNEL = Duration.ofMinutes(5);

    private OtherWays() {}

    /** What should be sent now by a channel that is to be avoided is sent by the next way, or waits when there is none. */
    static Dispatch avoiding(Messages messages, Dispatch dispatch, Instant now) {
        var ways = messages.ways();
        if (dispatch.deliveries().stream().noneMatch(delivery -> waitsInVain(ways, delivery, now))) {
            return dispatch;
        }
        var otherwise = new ArrayList<Delivery>();
        return dispatch.replace(delivery -> {
                    var recipient = delivery.recipient();
                    if (!waitsInVain(ways, delivery, now) || Relevance.isStale(dispatch, delivery)) {
                        return delivery;
                    }
                    if (recipient == null || recipient.others().isEmpty()) {
                        return delivery.with(delivery.progress().notBefore(now.plus(FOR_THE_CHANNEL)));
                    }
                    otherwise.add(messages.byTheNextWay(dispatch, delivery, now));
                    return delivery.with(delivery.progress().superseded(now));
                })
                .and(otherwise);
    }

    private static boolean waitsInVain(PreferredWays ways, Delivery delivery, Instant now) {
        return delivery.progress().state() == DeliveryState.REQUESTED
                && delivery.progress().isDue(now)
                && ways.isAvoided(delivery.channel());
    }

    /** Whoever was not reached, or has not been for long, is tried by their next way, once. */
    static Dispatch insteadOfLost(Messages messages, Dispatch dispatch, Instant now) {
        var more = new ArrayList<Delivery>();
        for (var delivery : dispatch.deliveries()) {
            if (!delivery.needsAnotherWay() || Relevance.isStale(dispatch, delivery)) {
                continue;
            }
            var next = messages.byTheNextWay(dispatch, delivery, now);
            if (dispatch.deliveries().stream().noneMatch(one -> one.id().equals(next.id()))) {
                more.add(next);
            }
        }
        return more.isEmpty() ? dispatch : dispatch.and(more);
    }
}
