package se.incidentkedjan.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it stands in the file, or the trigger of a duty.
 *
 * @param isTrigger whether it stands in {@code duties.yml}
 */
record Rule(
        String id,
        String title,
        String legalReference,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Condition condition,
        Effect effect,
        boolean isTrigger) {

    boolean inForceOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    Truth decide(Truths truths) {
        return condition.formula().decide(truths);
    }

    boolean alwaysApplies() {
        return condition.text().equals("true") && validFrom == null && validTo == null;
    }
}
