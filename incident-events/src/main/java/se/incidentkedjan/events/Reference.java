package se.incidentkedjan.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * What people call an incident, such as {@code 2026-000123}: the year it was received, in Swedish time, and a running
 * number within that year and municipality.
 *
 * @param year the four-digit year
 * @param number from 1; printed with at least six digits
 */
public record Reference(int year, long number) implements Comparable<Reference> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{6,12})");

    /** Refuses years and numbers that cannot be printed and read back. */
    public Reference {
        if (year < 1000 || year > 9999 || number < 1) {
            throw new IllegalArgumentException("not a reference: year " + year + ", number " + number);
        }
    }

    /**
     * Reads the printed form.
     *
     * @throws IllegalArgumentException when the text does not look like {@code 2026-000123}
     */
    @JsonCreator
    public static Reference parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a reference: '" + text + "'; expected the form 2026-000123");
        }
        return new Reference(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    @Override
    public int compareTo(Reference other) {
        return year != other.year ? Integer.compare(year, other.year) : Long.compare(number, other.number);
    }

    @Override
    @JsonValue
    public String toString() {
        // Written out: String.format is slow enough to show on the path of every event.
        var digits = Long.toString(number);
        return year + "-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }
}
