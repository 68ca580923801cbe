package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.duty.Duties;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.rules.Circumstances;

/** How a report becomes a case. */
public final class Opening {

    private Opening() {}

    /** Opens the case of a reported incident that stands on its own and applies the rules to it. */
    public static Outcome open(IncidentReported reported, DecisionBasis basis, Instant now) {
        return open(reported, null, basis, now);
    }

    /**
     * Opens the case of a reported incident and applies the rules to it; of a drill, asks only for the one who is to answer, and
     * of what comes from an older register, asks for nobody.
     *
     * @param leader the case that it is grouped under; absent when it stands on its own, or when that case is not known
     */
    public static Outcome open(
            IncidentReported reported, @Nullable IncidentCase leader, DecisionBasis basis, Instant now) {
        var drill = reported.drill();
        if (drill != null) {
            return DrillWork.opened(reported, drill, basis, now);
        }
        var imported = reported.imported();
        return imported == null
                ? assessed(reported, leader, basis, now)
                : ImportWork.opened(reported, imported, basis, now);
    }

    private static Outcome assessed(
            IncidentReported reported, @Nullable IncidentCase leader, DecisionBasis basis, Instant now) {
        var opened = blank(reported, PrivacyRisk.TO_BE_ASSESSED, basis, now);
        var assessed = Assessing.applied(opened, reported.facts(), Change.byItself(reported.receivedAt()), basis, now)
                .with(CaseStatus.ASSESSED)
                .happenedByItself(Happening.Kind.OPENED, Map.of(), reported.receivedAt())
                // Nobody has counted it yet.
                .with(Handling.NONE.with(Likeness.of(reported, basis.storms())));
        return new Outcome(
                assessed,
                List.of(
                        leader != null && saysNothingMoreThan(leader, assessed)
                                ? Announcements.assessed(assessed, List.of())
                                : Announcements.assessed(assessed)));
    }

    /** A case to which no rule has been applied. */
    static IncidentCase blank(IncidentReported reported, PrivacyRisk risk, DecisionBasis basis, Instant now) {
        var facts = IncidentFacts.of(reported.facts().category());
        var blank = new Assessment(
                0,
                now,
                facts,
                facts,
                Severity.LOW,
                risk,
                List.of(),
                List.of(),
                Circumstances.UNKNOWN,
                basis.versions());
        return new IncidentCase(
                Identity.of(reported),
                CaseStatus.REPORTED,
                blank,
                List.of(),
                Moments.reported(reported.facts(), reported.receivedAt()),
                List.of(),
                Duties.NONE,
                List.of(),
                Handling.NONE,
                Custody.WHOLE,
                CaseRegister.EMPTY,
                Timeline.EMPTY);
    }

    /** Whether every clock that the law sets for it, and everyone who should know of it, came as early with the leader. */
    private static boolean saysNothingMoreThan(IncidentCase leader, IncidentCase follower) {
        var clocks = Announcements.started(leader);
        return Announcements.started(follower).stream()
                        .allMatch(duty -> clocks.stream().anyMatch(duty::isCoveredBy))
                && follower.escalations().stream().allMatch(step -> Steps.cover(leader.escalations(), step));
    }
}
