package se.incidentkedjan.reporting.suppression;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number of incidents that a report may tell.
 *
 * @param days when they were reported
 * @param units the codes of the units where they happened: one, or all those of a nämnd; {@code null} for the whole municipality
 * @param trait what they have in common; {@code null} for all incidents
 */
public record Aggregate(
        Days days, @Nullable Set<String> units, @Nullable Trait trait) {

    /** Keeps the units unchangeable. */
    public Aggregate {
        units = units == null ? null : Set.copyOf(units);
    }

    /** All incidents of the municipality: the one figure that is always shown. */
    public static Aggregate total(Days days) {
        return new Aggregate(days, null, null);
    }

    /** All incidents of a unit, or of the units of a nämnd. */
    public static Aggregate of(Days days, Set<String> units) {
        return new Aggregate(days, units, null);
    }

    /** Those of them that have a trait. */
    public static Aggregate of(Days days, Set<String> units, Trait trait) {
        return new Aggregate(days, units, trait);
    }

    /** All incidents of the municipality that have a trait. */
    public static Aggregate of(Days days, Trait trait) {
        return new Aggregate(days, null, trait);
    }

    boolean covers(Count count) {
        return days.holds(count.day())
                && (units == null || units.contains(count.unit()))
                && (trait == null ? count.trait() == null : trait.equals(count.trait()));
    }
}
