package se.incidentkedjan.events;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A service that owns facts and speaks about them on one topic of its own. */
public enum Owner {
    INTAKE("incident-intake", IntakeEvent.class),
    ESCALATION("escalation", EscalationEvent.class),
    NOTIFICATION("notification", NotificationEvent.class);

    private final String topic;
    private final Class<? extends ChainEvent> family;

    Owner(String topic, Class<? extends ChainEvent> family) {
        this.topic = topic;
        this.family = family;
    }

    /** The topic it speaks on, before any prefix of a shared cluster. */
    public String topic() {
        return topic;
    }

    /** The CloudEvents source of its events: a URI reference. */
    public String source() {
        return "/incidentkedjan/" + topic;
    }

    /** The types of event it can say, in the order they are declared. */
    public List<EventType> types() {
        return Arrays.stream(EventType.values())
                .filter(type -> type.owner() == this)
                .toList();
    }

    Class<? extends ChainEvent> family() {
        return family;
    }

    /** The stable lower-case name used in documents and metrics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
