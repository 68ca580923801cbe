package se.incidentkedjan.notification.acknowledgement;

import java.time.Clock;
import java.util.Optional;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.Way;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.notification.dispatch.Acknowledgement;
import se.incidentkedjan.notification.dispatch.Announcements;
import se.incidentkedjan.notification.dispatch.Dispatch;

/** Writes down that someone has it. When it answers, it is durable, and nothing more is sent for the step. */
public final class AcknowledgementDesk {

    private final Ledger<Dispatch> dispatches;
    private final Clock clock;

    /** A desk that writes in this ledger. */
    public AcknowledgementDesk(Ledger<Dispatch> dispatches, Clock clock) {
        this.dispatches = dispatches;
        this.clock = clock;
    }

    /** What is sent of an incident, if anything is. */
    public Optional<Dispatch> find(IncidentId incident) {
        return dispatches.find(incident);
    }

    /**
     * Someone says that they have it.
     *
     * @param step the name of the step
     * @param name what they are called
     * @return who has it: they, or whoever said so before them; empty when there is no such step, or it is erased
     */
    public Optional<Acknowledgement> acknowledge(IncidentId incident, String step, String name, Way way) {
        var said = new Acknowledgement(step, name, clock.instant(), way);
        return dispatches
                .change(
                        incident,
                        known -> known == null
                                ? Decision.nothing()
                                : Announcements.decide(known, known.acknowledge(said)))
                .flatMap(dispatch -> dispatch.acknowledged(step));
    }
}
