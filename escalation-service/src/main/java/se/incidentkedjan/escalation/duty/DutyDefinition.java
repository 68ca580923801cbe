package se.incidentkedjan.escalation.duty;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.rules.DutyTrigger;

/**
 * A legal duty as it stands in {@code duties.yml}, in one of its versions.
 *
 * @param code which duty
 * @param title what is to be done, in Swedish
 * @param authority the code of the authority to be told
 * @param legalReference where the law says so
 * @param limit how long it may take
 * @param after the duty whose fulfilment starts the time; absent when awareness does
 * @param per whose it is
 * @param responsible the role that is reminded of it
 * @param reminders when it is, in per cent of the time, rising
 * @param exemption what it takes to decide that it does not apply
 * @param supplement the duty that follows when only a first part was sent; absent when there is none
 * @param statusReport whether a status report may take its place while the incident goes on
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
        Per per,
        RoleCode responsible,
        List<Integer> reminders,
        ExemptBy exemption,
        @Nullable DutyCode supplement,
        boolean statusReport,
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

    /** Keeps its own copy of the reminders. */
    public DutyDefinition {
        reminders = List.copyOf(reminders);
    }

    /** Whose a duty is. */
    public enum Per {
        /** The municipality's as a whole. */
        MUNICIPALITY,
        /** Each personuppgiftsansvarig's that the incident concerns: nämnd, kommunstyrelse or styrelse. */
        CONTROLLER
    }

    /** What it takes to decide that a duty does not apply. */
    public enum ExemptBy {
        /** A reason. */
        REASON,
        /** A reason, a named decision-maker with the mandate, and the dataskyddsombud's advice. */
        MANDATE
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean overlaps(DutyDefinition other) {
        return (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !validFrom.isAfter(other.validTo));
    }
}
