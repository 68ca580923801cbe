package se.incidentkedjan.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * What a decision of the municipality is called in its diarium, such as a gallringsbeslut: {@code KS 2026-0123}, with or
 * without the paragraph of the minutes ({@code KS 2026-0123 § 45}).
 *
 * @param value letters of the board, year, number, and at most a sub-number and a paragraph
 */
public record DecisionReference(String value) {

    private static final Pattern FORM =
            Pattern.compile("(?:[A-ZÅÄÖ]{1,10}[ /-]?)?\\d{4}[-/:]\\d{1,7}(?:[-.]\\d{1,5})?(?: § ?\\d{1,4})?");

    /** Refuses anything but a reference, so that no words can travel where one is expected. */
    public DecisionReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a reference of the form KS 2026-0123");
        }
    }

    /**
     * Reads the printed form.
     *
     * @throws IllegalArgumentException when the text is not a reference
     */
    @JsonCreator
    public static DecisionReference of(String value) {
        return new DecisionReference(value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
