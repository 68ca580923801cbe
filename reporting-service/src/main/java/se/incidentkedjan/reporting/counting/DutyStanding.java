package se.incidentkedjan.reporting.counting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DutyCode;

/**
 * How a legal duty stands.
 *
 * @param code which duty
 * @param standing how it stands
 * @param dueAt the latest instant, UTC; absent for «without undue delay»
 */
public record DutyStanding(
        DutyCode code, Standing standing, @Nullable Instant dueAt) {

    /** What can be said of a duty at one moment. */
    public enum Standing {
        /** Its clock runs. */
        RUNNING,
        /** Done at or before its due instant. */
        MET_IN_TIME,
        /** Done after its due instant. */
        MET_LATE,
        /** Past its due instant and not done. */
        MISSED
    }

    boolean isMet() {
        return standing == Standing.MET_IN_TIME || standing == Standing.MET_LATE;
    }

    /** The same duty after the rules were applied again: what is done is done, and a later limit starts it anew. */
    DutyStanding assessedAgain(@Nullable Instant newDueAt) {
        if (isMet()) {
            return this;
        }
        var stillMissed = standing == Standing.MISSED && newDueAt != null && dueAt != null && !newDueAt.isAfter(dueAt);
        return new DutyStanding(code, stillMissed ? Standing.MISSED : Standing.RUNNING, newDueAt);
    }
}
