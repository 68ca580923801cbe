package se.incidentkedjan.escalation.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.rules.DutyTrigger;
import se.incidentkedjan.events.DutyCode;

/**
 * A legal duty as it stands in {@code duties.yml}, in one of its versions.
 *
 * @param code which duty
 * @param title what is to be done, in Swedish
 * @param authority the code of the authority to be told
 * @param legalReference where the law says so
 * @param limit how long it may take
 * @param after the duty whose fulfilment starts the time; absent when awareness does
 * @param validFrom the first day this version is in force, Swedish time
 * @param validTo the last day; absent while it is in force
 * @param kind whether the law asks for it
 * @param certainty whether what the file says of it has been checked
 * @param trigger when it is asked for by itself; absent when only rules ask for it
 */
public record DutyDefinition(
        DutyCode code,
        String title,
        String authority,
        String legalReference,
        Limit limit,
        @Nullable DutyCode after,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Kind kind,
        Certainty certainty,
        @Nullable DutyTrigger trigger) {

    /** Where a duty comes from. */
    public enum Kind {
        /** The law asks for it. */
        LEGAL,
        /** No law does: the municipality has made it a routine. */
        ROUTINE
    }

    /** How sure the file is of the law. */
    public enum Certainty {
        /** As sure as the file can be. */
        CERTAIN,
        /** Somebody who knows the law must look at it before it is relied upon; shown as «kontrollera». */
        CHECK
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean overlaps(DutyDefinition other) {
        return (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !validFrom.isAfter(other.validTo));
    }
}
