package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.kit.sealing.Sealed;

/**
 * Who tells something, and why.
 *
 * @param who tells it
 * @param reason why, in words; absent when nobody said
 */
public record Change(Who who, @Nullable Sealed reason) {

    /** The system itself. */
    static Change byItself(Instant at) {
        return new Change(Who.system(at), null);
    }
}
