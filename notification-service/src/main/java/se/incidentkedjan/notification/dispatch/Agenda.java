package se.incidentkedjan.notification.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When something is to be done of an incident, and in which lanes: a message is to be tried, or a search has waited long
 * enough.
 */
public final class Agenda {

    private Agenda() {}

    /** The lanes in which something is to be sent now that nobody has tried to send yet. */
    public static Set<Priority> fresh(Dispatch dispatch, Instant now) {
        return dispatch.deliveries().stream()
                .filter(delivery -> delivery.progress().attempts() == 0
                        && delivery.progress().isDue(now))
                .map(Delivery::priority)
                .collect(Collectors.toSet());
    }

    /** The lanes in which something is to be done now. */
    public static Set<Priority> due(Dispatch dispatch, Instant now) {
        return AheadOfTime.isIn(dispatch, now) ? Set.of(Priority.values()) : dueByTheClock(dispatch, now);
    }

    private static Set<Priority> dueByTheClock(Dispatch dispatch, Instant now) {
        return Stream.concat(
                        dispatch.deliveries().stream()
                                .filter(delivery -> delivery.progress().isDue(now))
                                .map(Delivery::priority),
                        running(dispatch).filter(call -> call.isDue(now)).map(call -> priority(dispatch, call)))
                .collect(Collectors.toSet());
    }

    /** Whether something should have been done so long before, because of an outage or a clock that jumped. */
    public static boolean isLate(Dispatch dispatch, Instant now, Duration time) {
        var due = wakeAt(dispatch);
        return due != null && due.plus(time).isBefore(now);
    }

    /** When something is to be done in the lane of those who must act, UTC; empty when nothing is. */
    public static Optional<Instant> urgentAt(Dispatch dispatch) {
        return earliest(
                dispatch,
                delivery -> delivery.priority() == Priority.URGENT,
                call -> priority(dispatch, call) == Priority.URGENT);
    }

    /** The earliest instant, UTC, at which something is to be done; null when everything is settled. */
    public static @Nullable Instant wakeAt(Dispatch dispatch) {
        return earliest(dispatch, delivery -> true, call -> true).orElse(null);
    }

    private static Optional<Instant> earliest(Dispatch dispatch, Predicate<Delivery> which, Predicate<Call> search) {
        return Stream.concat(
                        dispatch.deliveries().stream()
                                .filter(which)
                                .map(delivery -> delivery.progress().wakeAt()),
                        running(dispatch).filter(search).map(Call::nextAt))
                .filter(Objects::nonNull)
                .map(Instant.class::cast)
                .min(Comparator.naturalOrder());
    }

    private static Stream<Call> running(Dispatch dispatch) {
        return dispatch.calls().stream().filter(call -> Relevance.isRunning(dispatch, call));
    }

    /** A search goes in the lane of the messages that it has asked by. */
    private static Priority priority(Dispatch dispatch, Call call) {
        return dispatch.deliveries().stream()
                .filter(delivery -> delivery.isOf(call.step()))
                .map(Delivery::priority)
                .findFirst()
                .orElse(Priority.URGENT);
    }
}
