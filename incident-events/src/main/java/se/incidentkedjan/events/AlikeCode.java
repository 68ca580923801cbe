package se.incidentkedjan.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * That reports have something in common that their reporters named, such as where a link leads. Made with a key of the
 * installation: it tells nobody what, and nobody without the key can try what it could be.
 *
 * @param value 32 hexadecimal digits
 */
public record AlikeCode(String value) implements Comparable<AlikeCode> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /** Refuses anything but a code, so that no words can travel where a code is expected. */
    public AlikeCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a code of 32 hexadecimal digits");
        }
    }

    /**
     * Reads the printed form.
     *
     * @throws IllegalArgumentException when the text is not a code
     */
    @JsonCreator
    public static AlikeCode of(String value) {
        return new AlikeCode(value);
    }

    @Override
    public int compareTo(AlikeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
