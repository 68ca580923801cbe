package se.incidentkedjan.reporting.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did something with a report.
 *
 * @param by their pseudonym in the audit trail; absent when the system itself did it
 * @param roles in which roles, as codes
 */
public record Who(@Nullable String by, List<String> roles) {

    /** The system itself, by the calendar. */
    public static final Who SYSTEM = new Who(null, List.of());

    /** Keeps its own copy of the roles. */
    public Who {
        roles = List.copyOf(roles);
    }
}
