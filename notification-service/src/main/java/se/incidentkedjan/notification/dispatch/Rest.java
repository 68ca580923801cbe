package se.incidentkedjan.notification.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.CaseStatus;

/**
 * That nobody has to act on an incident, because its case is closed or worked on as another one. What was asked for until then
 * is told by its place and not by its time, since clocks can be set back.
 *
 * @param since since when, UTC
 * @param messages how many messages had been asked for
 * @param searches how many searches had begun
 * @param status how the case ended; absent when an earlier version wrote it
 */
public record Rest(
        Instant since, int messages, int searches, @Nullable CaseStatus status) {

    /** Those who only need to know are told of a case that was closed, but not of one that is told as another. */
    boolean isToldAsEnded() {
        return status == CaseStatus.CLOSED || status == CaseStatus.REJECTED;
    }

    Rest as(CaseStatus latest) {
        return new Rest(since, messages, searches, latest);
    }
}
