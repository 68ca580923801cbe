package se.incidentkedjan.webkit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of several answers to choose from.
 *
 * @param value what is sent
 * @param label what is read, in Swedish
 * @param hint a sentence of help below the label
 * @param selected whether it is chosen
 */
public record Option(String value, String label, @Nullable String hint, boolean selected) {

    /** {@return an answer without hint that is not chosen} */
    public static Option of(String value, String label) {
        return new Option(value, label, null, false);
    }

    /** {@return this with a sentence of help} */
    public Option withHint(@Nullable String newHint) {
        return new Option(value, label, newHint, selected);
    }

    /** {@return this, chosen exactly when its value is the given one} */
    public Option chosenWhen(@Nullable String chosenValue) {
        return new Option(value, label, hint, Objects.equals(value, chosenValue));
    }
}
