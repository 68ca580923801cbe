package se.incidentkedjan.reporting.suppression;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Some incidents that are alike.
 *
 * @param day when they were reported; any day will do that is within the same periods
 * @param unit the code of the unit where they happened
 * @param trait what they are in one topic; {@code null} in the row that counts them once, whatever they are
 * @param incidents how many, at least 0
 */
public record Count(LocalDate day, String unit, @Nullable Trait trait, long incidents) {

    /** Refuses fewer than none, and more than the sums can hold. */
    public Count {
        if (incidents < 0 || incidents > Integer.MAX_VALUE / 1_000) {
            throw new IllegalArgumentException("no number of incidents: " + incidents);
        }
    }
}
