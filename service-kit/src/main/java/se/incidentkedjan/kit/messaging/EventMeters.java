package se.incidentkedjan.kit.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import se.incidentkedjan.events.EventType;

/** Counts events by type and outcome. Every meter exists from the start, so that zero can be told from missing. */
public final class EventMeters {

    private static final String HEARD = "incidentkedjan.events.heard";
    private static final String SAID = "incidentkedjan.events.said";

    private final Map<EventType, Counter> applied = new EnumMap<>(EventType.class);
    private final Map<EventType, Counter> repeated = new EnumMap<>(EventType.class);
    private final Map<EventType, Counter> dead = new EnumMap<>(EventType.class);
    private final Map<EventType, Counter> gaps = new EnumMap<>(EventType.class);
    private final Map<EventType, Counter> published = new EnumMap<>(EventType.class);
    private final Counter unreadable;
    private final Counter retried;

    /** Registers all meters. */
    public EventMeters(MeterRegistry registry) {
        for (var type : EventType.values()) {
            applied.put(type, heard(registry, type, "applied"));
            repeated.put(type, heard(registry, type, "repeated"));
            dead.put(type, heard(registry, type, "dead"));
            gaps.put(
                    type,
                    Counter.builder("incidentkedjan.events.gaps")
                            .description("Events that came before an earlier one of the same incident")
                            .tag("type", type.wireName())
                            .register(registry));
            published.put(
                    type,
                    Counter.builder(SAID)
                            .description("Events acknowledged by Kafka")
                            .tag("type", type.wireName())
                            .register(registry));
        }
        unreadable = Counter.builder(HEARD)
                .tag("type", "unreadable")
                .tag("outcome", "dead")
                .register(registry);
        retried = Counter.builder("incidentkedjan.batches.retried")
                .description("Batches that will come again because something they need did not answer")
                .register(registry);
    }

    private static Counter heard(MeterRegistry registry, EventType type, String outcome) {
        return Counter.builder(HEARD)
                .description("Events from other services by outcome")
                .tag("type", type.wireName())
                .tag("outcome", outcome)
                .register(registry);
    }

    /** An event had its effect. */
    public void applied(EventType type) {
        count(applied, type);
    }

    /** An event came again and changed nothing. */
    public void repeated(EventType type) {
        count(repeated, type);
    }

    /** An event came before an earlier one of its incident. */
    public void gap(EventType type) {
        count(gaps, type);
    }

    /** Kafka has acknowledged an event of ours. */
    public void published(String wireName) {
        EventType.named(wireName).ifPresent(type -> count(published, type));
    }

    void dead(EventType type) {
        count(dead, type);
    }

    void dead() {
        unreadable.increment();
    }

    void retried() {
        retried.increment();
    }

    private static void count(Map<EventType, Counter> counters, EventType type) {
        var counter = counters.get(type);
        if (counter != null) {
            counter.increment();
        }
    }
}
