package se.incidentkedjan.notification.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.NotificationEvent.Way;

/**
 * That someone has said that they have it.
 *
 * @param step the name of the step that they took on
 * @param name what they are called: the recipient of the message, or whoever was signed in
 * @param at when, UTC
 * @param way how they said so
 * @param person their id in organisation.yml; absent when they answered as someone who had signed in
 * @param releasedAt when they had it no more, because they gave it back or someone took it over, UTC; absent while they have it
 */
public record Acknowledgement(
        String step,
        String name,
        Instant at,
        Way way,
        @Nullable String person,
        @Nullable Instant releasedAt) {

    /** That someone has it from now on. */
    public Acknowledgement(String step, String name, Instant at, Way way, @Nullable String person) {
        this(step, name, at, way, person, null);
    }

    Acknowledgement released(Instant now) {
        return new Acknowledgement(step, name, at, way, person, now);
    }

    boolean isHeld() {
        return releasedAt == null;
    }

    /** Never tells the name. */
    @Override
    public String toString() {
        return "Acknowledgement[" + step + ", " + at + ", " + way + "]";
    }
}
