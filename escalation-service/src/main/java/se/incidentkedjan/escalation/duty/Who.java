package se.incidentkedjan.escalation.duty;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, and when.
 *
 * @param at when it was told here, UTC
 * @param by their pseudonym in the audit trail; absent when a program or the system itself did it, or when it is erased
 * @param roles in which roles, as codes
 */
public record Who(Instant at, @Nullable String by, List<String> roles) {

    /** Keeps its own copy of the roles. */
    public Who {
        roles = List.copyOf(roles);
    }

    /** The system itself, by its rules. */
    public static Who system(Instant at) {
        return new Who(at, null, List.of());
    }

    /** The same without the person. */
    public Who withoutPerson() {
        return new Who(at, null, roles);
    }
}
