package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.util.List;

/**
 * That nothing of an incident may be erased for now, for example because of a legal dispute or a request to see it. Why,
 * and by whom, stands in the audit trail.
 *
 * @param since from when, UTC
 * @param roles in which roles it was decided, as codes
 */
public record LegalHold(Instant since, List<String> roles) {

    /** Keeps its own copy of the roles. */
    public LegalHold {
        roles = List.copyOf(roles);
    }
}
