package se.incidentkedjan.notification.sending;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.letter.Letter;

/**
 * A letter on its way to one address.
 *
 * @param delivery identifies it, the same in every attempt
 * @param incident what it is about; absent for what is about no incident
 * @param way by what and where to
 * @param name whom to; absent for a reporter
 * @param letter what it says
 * @param attempt which attempt this is, from 1
 * @param traceparent the trace it is sent in; absent when not traced
 * @param id what a mail of it is called before the @ of its Message-ID, the same in every attempt
 */
public record Message(
        String delivery,
        @Nullable IncidentId incident,
        Way way,
        @Nullable String name,
        Letter letter,
        int attempt,
        @Nullable String traceparent,
        String id) {

    /** A message that is called as its delivery. */
    public Message(
            String delivery,
            IncidentId incident,
            Way way,
            @Nullable String name,
            Letter letter,
            int attempt,
            @Nullable String traceparent) {
        this(delivery, incident, way, name, letter, attempt, traceparent, delivery);
    }

    /** Never tells whom to, where to, or what. */
    @Override
    public String toString() {
        return "Message[" + delivery + ", attempt " + attempt + "]";
    }
}
