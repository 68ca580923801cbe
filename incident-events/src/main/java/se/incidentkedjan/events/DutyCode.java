package se.incidentkedjan.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A legal duty, such as {@code IMY_NOTIFICATION} or {@code NIS2_EARLY_WARNING}; the duties stand in {@code duties.yml}.
 *
 * @param value matches {@code [A-Z][A-Z0-9_]{0,63}}
 */
public record DutyCode(String value) implements Comparable<DutyCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    /** Refuses anything but a code, so that no words can travel where a code is expected. */
    public DutyCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a code of the form IMY_NOTIFICATION");
        }
    }

    /**
     * Reads the printed form.
     *
     * @throws IllegalArgumentException when the text is not a code
     */
    @JsonCreator
    public static DutyCode of(String value) {
        return new DutyCode(value);
    }

    @Override
    public int compareTo(DutyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
