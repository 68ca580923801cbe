package se.incidentkedjan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form of events and facts. Every setting that the contract leans on is named here, so that a new library
 * version cannot change what is on the wire: instants and durations in ISO-8601, absent values left out, fields in the
 * order they are declared, unknown fields ignored.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(ignored ->
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    private EventJson() {}

    /** The mapper itself, for those who need to build on the same form. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Writes an event's data. */
    public static String write(ChainEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    /**
     * Reads an event's data.
     *
     * @throws UnreadableEvent when it is not the JSON form of that type
     */
    public static ChainEvent read(EventType type, byte[] data) {
        try {
            return MAPPER.readValue(data, type.form());
        } catch (JacksonException e) {
            throw new UnreadableEvent(type.wireName(), e);
        }
    }
}
