package se.incidentkedjan.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /**
     * The id that someone sends, from an address or a form.
     *
     * @param text anything at all
     * @return empty when it is no id; only the printed form is one, so that each incident has one address
     */
    public static Optional<IncidentId> read(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .map(IncidentId::parse)
                    .filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
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
