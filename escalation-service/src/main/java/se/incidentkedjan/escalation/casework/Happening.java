package se.incidentkedjan.escalation.casework;

import java.util.Map;
import se.incidentkedjan.escalation.duty.Who;

/**
 * Something that was done in a case, or that its clocks did.
 *
 * @param revision what the case came to by it; the same as before when nobody but the system did it
 * @param kind what
 * @param details codes, numbers and times only, by name
 * @param who did it, and when
 */
public record Happening(int revision, Kind kind, Map<String, String> details, Who who) {

    /** Keeps its own copy. */
    public Happening {
        details = Map.copyOf(details);
    }

    Happening bare() {
        return new Happening(0, kind, Map.of(), who.withoutPerson());
    }

    /** What can be done in a case. */
    public enum Kind {
        OPENED,
        IMPORTED,
        IMPORT_UNDONE,
        FACTS_CHANGED,
        RULES_CHANGED,
        MOMENT_SET,
        CONTROLLER_ADDED,
        CONTROLLER_REMOVED,
        DUTY_FILED,
        DUTY_MISSED,
        DUTY_REMINDED,
        DUTY_EXEMPTED,
        DUTY_REINSTATED,
        ADVISED,
        ASSIGNED,
        STARTED,
        RESOLVED,
        CLOSED,
        REOPENED,
        REJECTED,
        MERGED,
        UNMERGED,
        ABSORBED,
        RELEASED,
        STORM_SEEN,
        STORM_GREW,
        STORM_UNDONE,
        MEASURE_ADDED,
        MEASURE_DONE,
        MEASURE_HANDED_OVER,
        ROOT_CAUSE_SET,
        RECURRENCE_SEEN,
        LINKED,
        UNLINKED,
        DRILL_ANSWERED,
        DRILL_UNANSWERED
    }
}
