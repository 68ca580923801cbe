package se.incidentkedjan.escalation.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.EscalationEvent.FileVersions;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.kit.sealing.Sealed;
import se.incidentkedjan.rules.Reason;

/**
 * Each time the rules have been applied: what had changed since the time before, and what came of it. All the changes
 * together are what the rules saw.
 *
 * @param number from 1, in the case
 * @param changes the facts that had changed; all that were told at first
 * @param severity what came of it
 * @param privacyRisk what came of it
 * @param duties what the rules asked for
 * @param rules ids of those that fired
 * @param versions the files that decided
 * @param reason why the facts were changed, in words; absent when nobody said, or when it is erased
 * @param who made the facts what they were
 */
public record PastEvaluation(
        int number,
        List<FactChange> changes,
        Severity severity,
        PrivacyRisk privacyRisk,
        List<DutyCode> duties,
        List<String> rules,
        FileVersions versions,
        @Nullable Sealed reason,
        Who who) {

    /** Keeps its own copies of the lists. */
    public PastEvaluation {
        changes = List.copyOf(changes);
        duties = List.copyOf(duties);
        rules = List.copyOf(rules);
    }

    static PastEvaluation of(
            Assessment assessment, List<FactChange> changes, List<DutyCode> duties, @Nullable Sealed reason, Who who) {
        return new PastEvaluation(
                assessment.number(),
                changes,
                assessment.severity(),
                assessment.privacyRisk(),
                duties,
                assessment.because().stream().map(Reason::rule).toList(),
                assessment.versions(),
                reason,
                who);
    }
}
