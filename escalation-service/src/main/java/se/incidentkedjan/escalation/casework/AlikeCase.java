package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import se.incidentkedjan.escalation.organisation.Organisation;
import se.incidentkedjan.escalation.storm.Reported;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.IncidentId;

/**
 * A case as it matters to whether others are the same.
 *
 * @param one the case
 * @param organisation says whose it is
 */
public record AlikeCase(IncidentCase one, Organisation organisation) implements Reported<AlikeCase> {

    @Override
    public IncidentId incident() {
        return one.incident();
    }

    @Override
    public Instant receivedAt() {
        return one.receivedAt();
    }

    @Override
    public Instant seenUntil() {
        return Objects.requireNonNullElse(one.handling().likeness().seenUntil(), one.receivedAt());
    }

    @Override
    public Set<String> keys() {
        return Set.copyOf(one.handling().likeness().keys());
    }

    @Override
    public long followers() {
        var storm = one.handling().likeness().storm();
        return storm == null ? 0 : storm.followers();
    }

    @Override
    public boolean mayLead() {
        return !one.isErased()
                && !one.isSecurityClassified()
                && !Grouped.isUndone(one)
                && (one.status() == CaseStatus.ASSESSED || one.status() == CaseStatus.IN_PROGRESS);
    }

    /** Nobody has done anything with it, and nothing in it is kept for a reason of its own. */
    @Override
    public boolean mayFollow() {
        return one.status() == CaseStatus.ASSESSED
                && one.revision() == 0
                && one.handling().absorbed().isEmpty()
                && one.custody().hold() == null
                && one.custody().disposed().isEmpty()
                && !one.isSecurityClassified();
    }

    @Override
    public boolean covers(AlikeCase other) {
        var theirs = other.one;
        return one.severity().compareTo(theirs.severity()) >= 0
                && !theirs.privacyRisk().isGraverThan(one.privacyRisk())
                && one.controllers(organisation).containsAll(theirs.controllers(organisation))
                && Announcements.started(theirs).stream()
                        .allMatch(duty -> Announcements.started(one).stream().anyMatch(duty::isCoveredBy))
                && theirs.escalations().stream()
                        .filter(step -> step.acknowledgeWithin() != null)
                        .allMatch(step -> Steps.cover(one.escalations(), step));
    }
}
