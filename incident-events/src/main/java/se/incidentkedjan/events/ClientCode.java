package se.incidentkedjan.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A system that reports by the API, as the sign-in server calls it (its client id).
 *
 * @param value matches {@code [A-Za-z0-9][A-Za-z0-9._:-]{0,99}}
 */
public record ClientCode(String value) implements Comparable<ClientCode> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

    /** Refuses anything but a code, so that no words can travel where a code is expected. */
    public ClientCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a code of the form arendesystemet");
        }
    }

    /**
     * Reads the printed form.
     *
     * @throws IllegalArgumentException when the text is not a code
     */
    @JsonCreator
    public static ClientCode of(String value) {
        return new ClientCode(value);
    }

    @Override
    public int compareTo(ClientCode other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
