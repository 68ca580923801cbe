package se.incidentkedjan.reporting.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That those whom a report is for have taken it.
 *
 * @param day when they met
 * @param paragraph of the minutes; absent when it is not known
 * @param decisions what they decided, which the next report follows up
 */
public record Adoption(LocalDate day, @Nullable String paragraph, List<String> decisions) {

    /** Keeps its own copy. */
    public Adoption {
        decisions = List.copyOf(decisions);
    }
}
