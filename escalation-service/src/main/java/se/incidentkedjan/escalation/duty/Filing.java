package se.incidentkedjan.escalation.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.LateReason;
import se.incidentkedjan.kit.sealing.Sealed;

/**
 * That something was sent to an authority, or told to those concerned, as a human says it was received.
 *
 * @param stage which stage of the duty
 * @param receivedAt when it was received there, UTC; not when a button was pressed here
 * @param receipt the id that came back, such as a case number; absent when none did
 * @param lateReason why it came late, in the handler's words (GDPR art. 33.1); absent when it was in time, or is erased
 * @param lateBecause the same as a code; absent when it was in time, when nobody told, or when it was kept before there were codes
 * @param who told of it, and when
 */
public record Filing(
        Stage stage,
        Instant receivedAt,
        @Nullable String receipt,
        @Nullable Sealed lateReason,
        @Nullable LateReason lateBecause,
        Who who) {

    /** The stages of a duty. */
    public enum Stage {
        /** All that the duty asks for. */
        COMPLETE,
        /** What was known; more is to follow (GDPR art. 33.4). */
        FIRST,
        /** What was missing in an earlier stage. */
        SUPPLEMENT,
        /** How it goes, in place of a final report while it still goes on (cybersäkerhetslagen 2025:1506, 2 kap. 8 §). */
        STATUS_REPORT
    }

    /** The same without a reason to count it by: nothing was late. */
    Filing inTime() {
        return new Filing(stage, receivedAt, receipt, lateReason, null, who);
    }

    /** The same, in which a code is no reason unless words go with it. */
    public Filing inWords() {
        return lateReason == null ? inTime() : this;
    }

    /** The same without words and person. */
    Filing withoutPerson() {
        return new Filing(stage, receivedAt, receipt, null, lateBecause, who.withoutPerson());
    }
}
