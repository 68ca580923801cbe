package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import se.incidentkedjan.escalation.duty.DutyCatalogue;

/** What comes of a case when time passes and nobody does anything. */
public final class Waking {

    private Waking() {}

    /**
     * When there next is something to do, UTC: {@link #passDueInstants}, also of a drill that nobody has answered, when a
     * storm that it leads is over, or at once when other cases are to hear of this one; empty when no clock runs and nobody
     * is.
     */
    public static Optional<Instant> nextAt(IncidentCase one) {
        return one.handling().owed().isNothing()
                ? Stream.of(one.duties().next(), one.handling().likeness().calmAt(), DrillWork.endsAt(one))
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo)
                : Optional.of(one.receivedAt());
    }

    /** Notes every duty that is past its due instant, and every reminder, each once however late this comes. */
    public static Outcome passDueInstants(IncidentCase one, Instant now, DutyCatalogue catalogue) {
        return one.isDrill() ? DrillWork.passed(one, now) : DutyWork.passed(one, now, catalogue);
    }
}
