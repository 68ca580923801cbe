package se.incidentkedjan.intake.report;

import org.jspecify.annotations.Nullable;

/**
 * The one who reports, as far as they wish to say. Stays in this service.
 *
 * @param name what they call themselves
 * @param email where a receipt can be sent
 */
public record Reporter(@Nullable String name, @Nullable String email) {

    /** Whether nothing was said. */
    boolean isEmpty() {
        return name == null && email == null;
    }

    /** Tells nothing of the person, so that no log can. */
    @Override
    public String toString() {
        return "Reporter[…]";
    }
}
