package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Imported;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.PrivacyRisk;

/**
 * The case of an incident from an older register: the rules see it, so that it is counted and found with the others; nobody is
 * asked for, no duty begins now or later, and it is closed from the first moment.
 */
public final class ImportWork {

    private ImportWork() {}

    static Outcome opened(IncidentReported reported, Imported imported, DecisionBasis basis, Instant now) {
        var blank = Opening.blank(reported, PrivacyRisk.TO_BE_ASSESSED, basis, now);
        var closed = Assessing.applied(blank, reported.facts(), Change.byItself(imported.importedAt()), basis, now)
                .with(CaseStatus.CLOSED)
                .happenedByItself(Happening.Kind.IMPORTED, Map.of(), imported.importedAt());
        return new Outcome(
                closed, List.of(Announcements.assessed(closed), Announcements.moved(closed, imported.closedAt())));
    }

    /**
     * The import is undone: it is no incident here. Changes nothing once somebody has opened it again, whatever they have done
     * with it since: then it has been dealt with here.
     */
    public static Outcome withdrawn(IncidentCase one, Instant at) {
        if (!isToGo(one)) {
            return one.unchanged();
        }
        var next = one.with(CaseStatus.REJECTED).happenedByItself(Happening.Kind.IMPORT_UNDONE, Map.of(), at);
        return new Outcome(next, List.of(Announcements.moved(next, at)));
    }

    private static boolean isToGo(IncidentCase one) {
        return one.imported().isPresent() && one.status() == CaseStatus.CLOSED && !wasReopened(one);
    }

    /**
     * Whether its import was undone, so that no register has it. What a person has found to be no incident is no such case, and
     * neither is one that somebody has opened again.
     */
    public static boolean isWithdrawn(IncidentCase one) {
        return one.imported().isPresent() && one.timeline().has(Happening.Kind.IMPORT_UNDONE) && !wasReopened(one);
    }

    /**
     * What is kept of all that was done when a case is erased: of an imported one whether the import was undone, or could not be,
     * since registers go by it for as long as they have the case.
     */
    static Timeline remaining(IncidentCase one) {
        return one.imported().isPresent()
                ? one.timeline().bareOf(Set.of(Happening.Kind.IMPORT_UNDONE, Happening.Kind.REOPENED))
                : Timeline.EMPTY;
    }

    private static boolean wasReopened(IncidentCase one) {
        return one.timeline().has(Happening.Kind.REOPENED);
    }
}
