package se.incidentkedjan.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A system (objekt), as named in {@code organisation.yml}.
 *
 * @param value matches {@code [a-z0-9][a-z0-9-]{0,63}}
 */
public record SystemCode(String value) implements Comparable<SystemCode> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /** Refuses anything but a code, so that no words can travel where a code is expected. */
    public SystemCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a code of the form journalsystemet");
        }
    }

    /**
     * Reads the printed form.
     *
     * @throws IllegalArgumentException when the text is not a code
     */
    @JsonCreator
    public static SystemCode of(String value) {
        return new SystemCode(value);
    }

    @Override
    public int compareTo(SystemCode other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
