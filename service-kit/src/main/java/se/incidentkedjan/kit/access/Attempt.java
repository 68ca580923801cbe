package se.incidentkedjan.kit.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.UnitCode;

/**
 * Something that someone did, or was not allowed to do.
 *
 * @param reader who
 * @param action what
 * @param granted whether they were allowed to
 * @param incident what it was about, when it was one incident
 * @param unit whose that incident is, when that is known
 * @param details codes and numbers that say more of it; never words, names or addresses
 * @param note why, in their own words; kept apart from the trail, so that it can be erased
 */
public record Attempt(
        Reader reader,
        Action action,
        boolean granted,
        @Nullable IncidentId incident,
        @Nullable UnitCode unit,
        Map<String, String> details,
        @Nullable String note) {

    /** Keeps its own copy of the details. */
    public Attempt {
        details = Map.copyOf(details);
    }

    /** Tells nothing of the person and no words. */
    @Override
    public String toString() {
        return "Attempt[" + action.code() + (granted ? " granted" : " refused") + "]";
    }
}
