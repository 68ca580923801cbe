package se.incidentkedjan.reporting.disclosure;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A number as it may be told. In JSON the number, or {@code null} when it is kept back.
 *
 * @param value absent when it is kept back, because it is small or because it would give a small one away; which of them is told nobody
 */
@JsonDeserialize(using = Figure.Reading.class)
public record Figure(@JsonValue @Nullable Long value) {

    /** One that is kept back. */
    public static final Figure HIDDEN = new Figure(null);

    /** One that is told. */
    public static Figure of(long value) {
        return new Figure(value);
    }

    /** Whether it is kept back. */
    public boolean isHidden() {
        return value == null;
    }

    /**
     * What it is.
     *
     * @throws IllegalStateException when it is kept back
     */
    public long number() {
        if (value == null) {
            throw new IllegalStateException("a number that is kept back was to be told");
        }
        return value;
    }

    /** Whether it is told and is more than nought. */
    public boolean isSome() {
        return value != null && value > 0;
    }

    /** Reads {@code null} as one that is kept back. */
    static final class Reading extends ValueDeserializer<Figure> {

        @Override
        public Figure deserialize(JsonParser parser, DeserializationContext context) {
            return of(parser.getLongValue());
        }

        @Override
        public Figure getNullValue(DeserializationContext context) {
            return HIDDEN;
        }
    }
}
