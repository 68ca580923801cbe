package se.incidentkedjan.kit.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.EventEnvelope.Header;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.EventType;
import se.incidentkedjan.events.UnreadableEvent;

/** Reads events as they stand on Kafka. */
public final class EventReader {

    private EventReader() {}

    /**
     * Reads one record.
     *
     * @param headers values are bytes or text
     * @param payload the record's value
     * @throws UnreadableEvent when it is not an event of ours, and never will be
     */
    public static EventEnvelope read(Map<String, Object> headers, @Nullable Object payload) {
        var typeName = required(headers, Header.TYPE);
        var type = EventType.named(typeName).orElseThrow(() -> new UnreadableEvent("unknown type of event"));
        if (!(payload instanceof byte[] data)) {
            throw new UnreadableEvent("an event of type " + typeName + " without data");
        }
        try {
            return new EventEnvelope(
                    required(headers, Header.ID),
                    type,
                    Long.parseLong(required(headers, Header.SEQUENCE)),
                    Instant.parse(required(headers, Header.TIME)),
                    text(headers, Header.TRACEPARENT),
                    EventJson.read(type, data));
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new UnreadableEvent(typeName, e);
        }
    }

    private static String required(Map<String, Object> headers, String name) {
        var value = text(headers, name);
        if (value == null) {
            throw new UnreadableEvent("the header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String text(Map<String, Object> headers, String name) {
        var value = headers.get(name);
        if (value instanceof byte[] bytes) {
            return new String(bytes, UTF_8);
        }
        return value instanceof String text ? text : null;
    }
}
