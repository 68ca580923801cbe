package se.incidentkedjan.notification.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.rhythm.Rhythms;

/**
 * What waits, within one incident, for the letter that tells a person of many. What is decided depends on nothing but the
 * dispatch, the instant and the rhythms, so it may be decided again.
 */
public final class Digests {

    private Digests() {}

    /** What is new and may wait, waits for the time that suits whom it is to. */
    static Dispatch gather(Dispatch dispatch, Rhythms rhythms, Instant now) {
        // A drill is told as one in every message, and a letter of many has no place for that.
        if (dispatch.isDrill()) {
            return dispatch;
        }
        return dispatch.replace(delivery -> {
            var step = delivery.step();
            var recipient = delivery.recipient();
            var progress = delivery.progress();
            if (step == null
                    || recipient == null
                    || !step.mayWait()
                    || delivery.gathered() != null
                    || progress.state() != DeliveryState.REQUESTED
                    || progress.attempts() > 0
                    || isCounterToWhoeverWasCalled(dispatch, delivery, step)) {
                return delivery;
            }
            var from = latest(now, progress.nextAttemptAt());
            var at = rhythms.of(recipient.person(), step.role()).next(from);
            return at.isAfter(from) ? delivery.with(new Gathered(at, null), progress.notBefore(at)) : delivery;
        });
    }

    /** Whoever was called by a message of its own hears by another how many reports it is by now. */
    private static boolean isCounterToWhoeverWasCalled(Dispatch dispatch, Delivery delivery, Step step) {
        return step.about() == Step.About.STORM_GREW
                && dispatch.deliveries().stream()
                        .anyMatch(other -> other.isToSamePersonAs(delivery)
                                && other.step() != null
                                && other.step().about() == null
                                && other.gathered() == null
                                && !other.progress().state().isLost());
    }

    private static Instant latest(Instant now, @Nullable Instant other) {
        return other == null || other.isBefore(now) ? now : other;
    }

    /** Someone's rhythm has changed: what waits for its time waits for the new one, and goes now when there is none. */
    public static Dispatch moved(Dispatch dispatch, String person, Rhythms rhythms, Instant now) {
        return dispatch.replace(delivery -> {
            var gathered = delivery.gathered();
            var step = delivery.step();
            if (gathered == null
                    || step == null
                    || !delivery.isTo(person)
                    || delivery.progress().state() != DeliveryState.REQUESTED
                    || delivery.progress().attempts() > 0
                    || delivery.progress().isDue(now)) {
                return delivery;
            }
            var at = rhythms.of(person, step.role()).next(now);
            return delivery.with(
                    new Gathered(at, gathered.letter()), delivery.progress().notBefore(at));
        });
    }

    /** Whoever has been called by a message of its own in the meantime needs not to be told that there is an incident. */
    static Dispatch withoutTold(Dispatch dispatch, Instant now) {
        return dispatch.supersede(delivery -> delivery.gathered() != null && isToldOtherwise(dispatch, delivery), now);
    }

    private static boolean isToldOtherwise(Dispatch dispatch, Delivery delivery) {
        return dispatch.deliveries().stream()
                .anyMatch(other -> other.isToSamePersonAs(delivery)
                        && other.step() != null
                        && other.step().about() == null
                        && !other.step().mayWait()
                        && other.progress().state().isOnItsWay());
    }

    /** The messages, among those that are gathered, for whose letter the time has come. */
    public static List<Delivery> due(Dispatch dispatch, Instant now) {
        return dispatch.deliveries().stream()
                .filter(delivery ->
                        delivery.isGathering() && delivery.progress().isDue(now))
                .toList();
    }

    /**
     * Begins to try those of them that go to a person by a channel, to the address that they have there now. Only whoever knows the token has the right to try until the lease
     * ends. What needs not to be told any more is not tried.
     */
    public static Dispatch attempt(
            Dispatch dispatch, String person, Way way, String token, Instant now, Instant leaseEnds) {
        return dispatch.replace(delivery -> {
            var progress = delivery.progress();
            if (!isTime(delivery, now)
                    || progress.isTriedBy(token)
                    || !delivery.isTo(person)
                    || delivery.channel() != way.channel()) {
                return delivery;
            }
            return Relevance.isStale(dispatch, delivery) || isToldOtherwise(dispatch, delivery)
                    ? delivery.with(progress.superseded(now))
                    : delivery.at(way.address()).with(progress.attempting(token, now, leaseEnds));
        });
    }

    /** Also for what waits for another attempt: when the time has come again, all goes together. */
    private static boolean isTime(Delivery delivery, Instant now) {
        var gathered = delivery.gathered();
        return gathered != null
                && (delivery.progress().isDue(now)
                        || (delivery.progress().state() == DeliveryState.REQUESTED
                                && !gathered.at().isAfter(now)));
    }

    /** Remembers in which letter these went, so that they are found when it comes back. */
    public static Dispatch wentIn(Dispatch dispatch, String letter, Set<String> deliveries) {
        return dispatch.replace(delivery -> delivery.gathered() != null && deliveries.contains(delivery.id())
                ? delivery.with(new Gathered(delivery.gathered().at(), letter), delivery.progress())
                : delivery);
    }
}
