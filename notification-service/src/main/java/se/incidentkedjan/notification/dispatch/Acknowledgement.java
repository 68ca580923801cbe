package se.incidentkedjan.notification.dispatch;

import java.time.Instant;
import se.incidentkedjan.events.NotificationEvent.Way;

/**
 * That someone has said that they have it.
 *
 * @param step the name of the step that they took on
 * @param name what they are called: the recipient of the message, or whoever was signed in
 * @param at when, UTC
 * @param way how they said so
 */
public record Acknowledgement(String step, String name, Instant at, Way way) {

    /** Never tells the name. */
    @Override
    public String toString() {
        return "Acknowledgement[" + step + ", " + at + ", " + way + "]";
    }
}
