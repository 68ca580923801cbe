package se.incidentkedjan.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies one incident through the whole chain: its key on Kafka and its id in every store.
 *
 * @param value a UUIDv7 in new incidents; other versions are accepted when read
 */
public record IncidentId(UUID value) implements Comparable<IncidentId> {

    /**
     * Reads the printed form.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    @JsonCreator
    public static IncidentId parse(String text) {
        return new IncidentId(UUID.fromString(text));
    }

    @Override
    public int compareTo(IncidentId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
