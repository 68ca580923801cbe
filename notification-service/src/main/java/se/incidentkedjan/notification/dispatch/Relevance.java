package se.incidentkedjan.notification.dispatch;

import java.util.Objects;
import se.incidentkedjan.events.DutyKey;

/**
 * Whether what has been asked for is still wanted after all that has happened since: a message is to be told, someone is
 * searched for.
 */
public final class Relevance {

    private Relevance() {}

    /** Whether someone is still searched for who takes a step on. */
    public static boolean isRunning(Dispatch dispatch, Call call) {
        var rest = dispatch.rest();
        return !dispatch.isErased()
                && dispatch.acknowledged(call.step()).isEmpty()
                && dispatch.step(call.step())
                        .filter(step -> isAskedMoreUrgently(dispatch, step))
                        .isEmpty()
                && (rest == null || dispatch.calls().indexOf(call) >= rest.searches());
    }

    /**
     * Whether a message is not to be told any more: someone has taken its step on, nobody has to act, the same role has been
     * called more urgently, whoever it is to has declined, or the legal duty that it tells of is not to be done.
     */
    static boolean isStale(Dispatch dispatch, Delivery delivery) {
        var step = delivery.step();
        return step != null
                && (dispatch.acknowledged(step.name()).isPresent()
                        || isOverWithTheCase(dispatch, step, delivery)
                        || (delivery.gathered() == null && isAskedMoreUrgently(dispatch, step))
                        || isDeclined(dispatch, step, delivery)
                        || (step.duty() != null && !isOpen(dispatch, step.duty())));
    }

    private static boolean isOverWithTheCase(Dispatch dispatch, Step step, Delivery delivery) {
        var rest = dispatch.rest();
        return rest != null
                && !(delivery.gathered() != null && rest.isToldAsEnded())
                && dispatch.deliveries().indexOf(delivery) < rest.messages()
                && step.isOverWithTheCase();
    }

    /** Whether it has turned out to be worse, so that the same role has been called anew. */
    private static boolean isAskedMoreUrgently(Dispatch dispatch, Step step) {
        return dispatch.deliveries().stream()
                .map(Delivery::step)
                .filter(Objects::nonNull)
                .anyMatch(other -> other.isSameButMoreUrgentThan(step));
    }

    /** The last resort is asked all the same, since nobody comes after it. */
    private static boolean isDeclined(Dispatch dispatch, Step step, Delivery delivery) {
        var recipient = delivery.recipient();
        var asking = delivery.asking();
        return recipient != null
                && asking != null
                && !asking.lastResort()
                && dispatch.call(step.name())
                        .filter(call -> call.declined().contains(recipient.person()))
                        .isPresent();
    }

    private static boolean isOpen(Dispatch dispatch, DutyKey duty) {
        var assessment = dispatch.assessment();
        return !dispatch.dutiesMet().contains(duty)
                && (assessment == null
                        || assessment.deadlines().stream()
                                .anyMatch(one -> one.key().equals(duty)));
    }
}
