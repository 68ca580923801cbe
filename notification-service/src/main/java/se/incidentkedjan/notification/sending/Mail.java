package se.incidentkedjan.notification.sending;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.notification.letter.Letter;

/**
 * A letter on its way to one address.
 *
 * @param delivery identifies it, the same in every attempt
 * @param incident what it is about
 * @param address where to
 * @param name whom to; absent for a reporter
 * @param letter what it says
 * @param attempt which attempt this is, from 1
 * @param traceparent the trace it is sent in; absent when not traced
 */
public record Mail(
        String delivery,
        IncidentId incident,
        String address,
        @Nullable String name,
        Letter letter,
        int attempt,
        @Nullable String traceparent) {

    /** Never tells whom to, where to, or what. */
    @Override
    public String toString() {
        return "Mail[" + delivery + ", attempt " + attempt + "]";
    }
}
