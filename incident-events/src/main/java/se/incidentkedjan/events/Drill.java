package se.incidentkedjan.events;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an incident is a drill: nothing has happened, and all that is asked for is that somebody says that they have it.
 *
 * @param role who is to be asked
 * @param occasion the day that it was planned for, Swedish time; absent when somebody started it themselves
 * @param acknowledgeWithin how soon somebody must have answered, counted from when it was received
 * @param missed earlier planned days since the last planned drill on which none was made, oldest first
 */
public record Drill(RoleCode role, @Nullable LocalDate occasion, Duration acknowledgeWithin, List<LocalDate> missed) {

    /** Keeps its own copy; nothing is said of days when none was missed. */
    public Drill {
        missed = missed == null ? List.of() : List.copyOf(missed);
    }
}
