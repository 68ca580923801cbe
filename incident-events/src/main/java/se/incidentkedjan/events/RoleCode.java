package se.incidentkedjan.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Someone who must know, such as {@code DPO}, {@code CISO}, {@code IT_ON_CALL}; the roles stand in {@code organisation.yml}.
 *
 * @param value matches {@code [A-Z][A-Z0-9_]{0,63}}
 */
public record RoleCode(String value) implements Comparable<RoleCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    /** Refuses anything but a code, so that no words can travel where a code is expected. */
    public RoleCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a code of the form IT_ON_CALL");
        }
    }

    /**
     * Reads the printed form.
     *
     * @throws IllegalArgumentException when the text is not a code
     */
    @JsonCreator
    public static RoleCode of(String value) {
        return new RoleCode(value);
    }

    @Override
    public int compareTo(RoleCode other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
