package se.incidentkedjan.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an incident only by looking at others: those with the same root cause within six months (MCFFS 2026:8,
 * recurring incidents).
 *
 * @param sameRootCause how many there are, this one counted; absent while its root cause is not told
 * @param costShare what they cost together, in per cent of yearly income or appropriations; absent when no cost is known
 */
public record Circumstances(
        @Nullable Integer sameRootCause, @Nullable BigDecimal costShare) {

    /** Nothing is known of other incidents. */
    public static final Circumstances UNKNOWN = new Circumstances(null, null);
}
