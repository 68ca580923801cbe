package se.incidentkedjan.reporting.counting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.Imported;

/**
 * How it has gone with an incident.
 *
 * @param status how far it has come; absent until somebody has moved it
 * @param movedAt when it came there, UTC; absent likewise
 * @param merged whether it is worked on, and counted, as another incident
 * @param mergeSaidAt when that was last said, either way, UTC; absent when nobody ever said so
 * @param drill that it is a drill, and so no incident to count; absent when it is not
 * @param imported that it was taken over from an older register; absent when it was not
 * @param withdrawn whether its import was undone
 * @param erasedAt when it was ordered that the case be erased, UTC; absent when it was not
 * @param worked whether somebody has worked on it here, so that it stays counted though its import was undone
 */
public record Course(
        @Nullable CaseStatus status,
        @Nullable Instant movedAt,
        boolean merged,
        @Nullable Instant mergeSaidAt,
        @Nullable Drill drill,
        @Nullable Imported imported,
        boolean withdrawn,
        @Nullable Instant erasedAt,
        boolean worked) {

    static final Course BEGUN = new Course(null, null, false, null, null, null, false, null, false);

    Course reported(@Nullable Drill asDrill, @Nullable Imported from) {
        return new Course(
                status,
                movedAt,
                merged,
                mergeSaidAt,
                drill == null ? asDrill : drill,
                imported == null ? from : imported,
                withdrawn,
                erasedAt,
                worked);
    }

    Course moved(CaseMoved moved) {
        // What is closed when it comes from elsewhere has been worked on here once it has been anything else.
        var hasWork = worked || moved.status().isOpen();
        return movedAt != null && moved.movedAt().isBefore(movedAt)
                ? new Course(status, movedAt, merged, mergeSaidAt, drill, imported, withdrawn, erasedAt, hasWork)
                : new Course(
                        moved.status(),
                        moved.movedAt(),
                        merged,
                        mergeSaidAt,
                        drill,
                        imported,
                        withdrawn,
                        erasedAt,
                        hasWork);
    }

    Course merged(boolean isMerged, Instant at) {
        return mergeSaidAt != null && at.isBefore(mergeSaidAt)
                ? this
                : new Course(status, movedAt, isMerged, at, drill, imported, withdrawn, erasedAt, worked);
    }

    Course undone() {
        return new Course(status, movedAt, merged, mergeSaidAt, drill, imported, true, erasedAt, worked);
    }

    Course erased(Instant at) {
        return new Course(status, movedAt, merged, mergeSaidAt, drill, imported, withdrawn, at, worked);
    }

    /** What is said of it from then on is what was left of it. */
    boolean isErasedBy(Instant at) {
        return erasedAt != null && !at.isBefore(erasedAt);
    }

    /** Whether it is closed: where it comes from, until somebody moves it here. */
    boolean isClosed() {
        return status == null ? imported != null : status == CaseStatus.CLOSED;
    }

    boolean isRejected() {
        return status == CaseStatus.REJECTED;
    }

    /**
     * What comes from an older register is closed from the first moment. Once it has been anything else somebody has opened it
     * again, and escalation keeps it whatever comes of it and whenever the import is undone.
     */
    boolean isGone() {
        return withdrawn && !worked;
    }
}
