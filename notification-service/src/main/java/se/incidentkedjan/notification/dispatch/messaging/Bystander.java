package se.incidentkedjan.notification.dispatch.messaging;

import java.util.List;
import se.incidentkedjan.events.EventEnvelope;

/** Hears the same as those who write to people, after them. */
@FunctionalInterface
public interface Bystander {

    /** Hears a batch, and returns when its effect is durable. Must bear repeats. */
    void hear(List<EventEnvelope> batch);
}
