package se.incidentkedjan.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;

/**
 * A rule for reading: what it says, without a way to apply it.
 *
 * @param id what it is called
 * @param title what it says, in Swedish
 * @param legalReference where that stands
 * @param when its condition as it is written
 * @param uses the named conditions it builds on, also those that they build on, in the order of the file
 * @param reads the names of the facts it reads, in the order of the vocabulary
 * @param severity what it brings; absent when it brings none
 * @param privacyRisk what it brings; absent when it brings none
 * @param duties what it asks for
 * @param escalations whom it wants reached
 * @param validFrom the first day it applies, Swedish time; absent when it always has
 * @param validTo the last day; absent while it applies
 * @param isTrigger whether it is a duty's own trigger and stands in {@code duties.yml}
 */
public record RuleText(
        String id,
        String title,
        String legalReference,
        String when,
        List<Named> uses,
        List<String> reads,
        @Nullable Severity severity,
        @Nullable PrivacyRisk privacyRisk,
        List<DutyCode> duties,
        List<Reach> escalations,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean isTrigger) {

    /** Keeps its own copies. */
    public RuleText {
        uses = List.copyOf(uses);
        reads = List.copyOf(reads);
        duties = List.copyOf(duties);
        escalations = List.copyOf(escalations);
    }

    /**
     * A condition with a name.
     *
     * @param name as rules write it
     * @param means what it means, in Swedish
     * @param when as it is written
     */
    public record Named(String name, String means, String when) {}
}
