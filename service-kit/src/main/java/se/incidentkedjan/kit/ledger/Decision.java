package se.incidentkedjan.kit.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.ChainEvent;

/**
 * What an aggregate becomes, and what it says of it.
 *
 * @param state the new state; absent when nothing is to change
 * @param events what to tell the other services, in order
 * @param traceparent the trace its events belong to, in W3C form; absent for the one we are in
 */
public record Decision<A>(
        @Nullable A state,
        List<? extends ChainEvent> events,
        @Nullable String traceparent) {

    /** Keeps its own copy of the list. */
    public Decision {
        events = List.copyOf(events);
    }

    /** A new state, told to the others. */
    public static <A> Decision<A> become(A state, List<? extends ChainEvent> events) {
        return new Decision<>(state, events, null);
    }

    /** A new state that concerns nobody else. */
    public static <A> Decision<A> become(A state) {
        return new Decision<>(state, List.of(), null);
    }

    /** Nothing changes. */
    public static <A> Decision<A> nothing() {
        return new Decision<>(null, List.of(), null);
    }

    /** The same, with its events in the trace of earlier work. */
    public Decision<A> tracedBy(@Nullable String earlier) {
        return new Decision<>(state, events, earlier);
    }
}
