package se.incidentkedjan.notification.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Severity;

/**
 * That an incident has come to a status, or that its severity is another.
 *
 * @param number counts the changes of the incident; 1 is that it was reported
 * @param status what it has come to
 * @param previous what it was before; the same when only the severity is another, absent when it was reported
 * @param severity how serious it is; absent until it has been assessed
 * @param at when, UTC
 */
public record StatusChange(
        int number,
        CaseStatus status,
        @Nullable CaseStatus previous,
        @Nullable Severity severity,
        Instant at) {

    static final int FIRST = 1;

    static StatusChange reported(Instant at) {
        return new StatusChange(FIRST, CaseStatus.REPORTED, null, null, at);
    }
}
