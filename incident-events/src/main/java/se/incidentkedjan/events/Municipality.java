package se.incidentkedjan.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The four-digit kommunkod of the municipality an event, document or metric belongs to.
 *
 * @param value matches {@code [0-9]{4}}
 */
public record Municipality(String value) implements Comparable<Municipality> {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}");

    /** Refuses anything but a code, so that no words can travel where a code is expected. */
    public Municipality {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a code of the form 0180");
        }
    }

    /**
     * Reads the printed form.
     *
     * @throws IllegalArgumentException when the text is not a code
     */
    @JsonCreator
    public static Municipality of(String value) {
        return new Municipality(value);
    }

    @Override
    public int compareTo(Municipality other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
