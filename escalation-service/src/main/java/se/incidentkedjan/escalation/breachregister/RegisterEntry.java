package se.incidentkedjan.escalation.breachregister;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.incidentkedjan.escalation.casework.ImportWork;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.organisation.Organisation;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.YesNo;

/**
 * What a case is to one personuppgiftsansvarig: a row of their register.
 *
 * @param one the case
 * @param controller whose row it is
 */
public record RegisterEntry(IncidentCase one, UnitCode controller) {

    /** The authority that duties about breaches are to. */
    public static final String AUTHORITY = "IMY";

    /** The advices on risk that only a breach gets. */
    public static final Set<PrivacyRisk> RISKS = Set.of(PrivacyRisk.UNLIKELY, PrivacyRisk.RISK, PrivacyRisk.HIGH);

    static final DutyCode NOTIFY = DutyCode.of("IMY_NOTIFICATION");
    static final DutyCode INFORM = DutyCode.of("INFORM_DATA_SUBJECTS");

    /**
     * The rows of a case: one for each personuppgiftsansvarig that it concerns, whether or not it had to be notified.
     * None when it is no breach, when the municipality became aware in another period, or when it is worked on in
     * another case, which has the rows, or its import was undone.
     */
    public static List<RegisterEntry> of(IncidentCase one, Period period, Organisation organisation) {
        return isBreach(one) && !isElsewhere(one) && period.contains(one.awareAt())
                ? one.controllers(organisation).stream()
                        .map(controller -> new RegisterEntry(one, controller))
                        .toList()
                : List.of();
    }

    private static boolean isElsewhere(IncidentCase one) {
        return one.status() == CaseStatus.MERGED || ImportWork.isWithdrawn(one);
    }

    /** What is left of an erased case tells of personal data by the risk and the duties alone. */
    private static boolean isBreach(IncidentCase one) {
        return one.facts().personalData().involved() == YesNo.YES
                || RISKS.contains(one.privacyRisk())
                || one.duties().all().stream().anyMatch(duty -> duty.authority().equals(AUTHORITY));
    }

    /** Whether it was found to be no incident. */
    public boolean isRejected() {
        return one.status() == CaseStatus.REJECTED;
    }

    /** Whether the authority has been notified. */
    public Told notification() {
        return isRejected() ? new Told.NoIncident() : Told.of(one, new DutyKey(NOTIFY, controller));
    }

    /** Whether the people concerned have been told. */
    public Told information() {
        return isRejected() ? new Told.NoIncident() : Told.of(one, new DutyKey(INFORM, controller));
    }

    /** What people call the cases that are worked on in this one, in order. */
    public Stream<String> absorbed() {
        return one.handling().absorbed().stream()
                .map(absorbed -> absorbed.reference().toString());
    }
}
