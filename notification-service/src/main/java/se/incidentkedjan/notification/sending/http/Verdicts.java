package se.incidentkedjan.notification.sending.http;

import java.util.Set;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.notification.dispatch.Outcome;

/**
 * What a status means for a message. What concerns all messages (who we are, where we ask, how often) is never taken for a no
 * to one of them: giving up one by one would lose them all.
 *
 * @param accepted statuses that mean yes; none for 200 to 299
 * @param refused statuses that mean no for good, besides the usual ones
 * @param later statuses that mean another time, besides the usual ones
 */
public record Verdicts(Set<Integer> accepted, Set<Integer> refused, Set<Integer> later) {

    /** As the standard has it. */
    public static final Verdicts USUAL = new Verdicts(Set.of(), Set.of(), Set.of());

    private static final Set<Integer> CONCERN_ALL = Set.of(401, 403, 404, 405, 407, 408, 421, 425, 426, 429);
    private static final Set<Integer> FROM_SOMEONE_BETWEEN = Set.of(502, 504);

    /** Keeps its own copies. */
    public Verdicts {
        accepted = Set.copyOf(accepted);
        refused = Set.copyOf(refused);
        later = Set.copyOf(later);
    }

    /** What it means. */
    public Outcome.Tried of(Answer answer) {
        return switch (answer) {
            case Answer.NotReached notReached -> new Outcome.TriedInVain(false);
            case Answer.Lost lost -> new Outcome.TriedInVain(true);
            case Answer.Came(int status, var body, var wait) -> of(status);
        };
    }

    private Outcome.Tried of(int status) {
        if (later.contains(status)) {
            return new Outcome.TriedInVain(false);
        }
        if (refused.contains(status)) {
            return new Outcome.GivenUp(Failure.REFUSED_BY_RELAY);
        }
        if (accepted.isEmpty() ? status >= 200 && status < 300 : accepted.contains(status)) {
            return new Outcome.Accepted();
        }
        if (status >= 400 && status < 500 && !CONCERN_ALL.contains(status)) {
            return new Outcome.GivenUp(Failure.REFUSED_BY_RELAY);
        }
        // Whoever stands between us may have passed it on before it lost the answer.
        return new Outcome.TriedInVain(FROM_SOMEONE_BETWEEN.contains(status));
    }
}
