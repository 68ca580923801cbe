package se.incidentkedjan.escalation.decisionsheet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hash at the foot of a sheet.
 *
 * @param value 64 hexadecimal digits
 */
public record SheetHash(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Refuses anything else. */
    public SheetHash {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A hash of a sheet is 64 hexadecimal digits.");
        }
    }

    /** As somebody typed or copied it, with any spaces and line breaks; empty when it is no hash. */
    public static Optional<SheetHash> parse(String typed) {
        var text = typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return FORM.matcher(text).matches() ? Optional.of(new SheetHash(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
