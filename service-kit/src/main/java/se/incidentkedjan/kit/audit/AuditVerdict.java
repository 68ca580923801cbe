package se.incidentkedjan.kit.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a trail.
 *
 * @param service whose
 * @param entries how many there are
 * @param first when the first was made, UTC; null when there is none
 * @param last when the last was made, UTC
 * @param uncovered how many at the end no checkpoint vouches for yet
 * @param uncoveredSince when the first of those was made, UTC
 * @param erasedNotes how many notes have been erased; that is allowed
 * @param cutOffCheckpoints lines among the checkpoints that were never finished, as after a power cut; harmless
 * @param faults what is wrong, the first hundred
 * @param faultCount how many faults there are in all
 */
public record AuditVerdict(
        String service,
        long entries,
        @Nullable Instant first,
        @Nullable Instant last,
        long uncovered,
        @Nullable Instant uncoveredSince,
        long erasedNotes,
        long cutOffCheckpoints,
        List<AuditFault> faults,
        long faultCount) {

    /** Whether nothing is wrong. */
    public boolean isWhole() {
        return faultCount == 0;
    }
}
