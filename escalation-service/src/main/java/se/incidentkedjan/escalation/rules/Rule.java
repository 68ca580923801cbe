package se.incidentkedjan.escalation.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A severity rule as it stands in the file. */
record Rule(
        String id,
        String title,
        String legalReference,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Condition condition,
        Effect effect) {

    boolean inForceOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    boolean alwaysApplies() {
        return condition.text().equals("true") && validFrom == null && validTo == null;
    }
}
