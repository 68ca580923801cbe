package se.incidentkedjan.notification.sending;

import java.util.Collection;
import java.util.Set;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.notification.dispatch.Dispatch;

/** What a lane does with incidents that have something to send. */
@FunctionalInterface
interface Rounds {

    /** Tries what is due in these incidents. */
    Result go(Set<IncidentId> incidents, Carriers carriers);

    /** What came of a round. */
    @FunctionalInterface
    interface Result {

        /** Writes it down, with what follows from it. Can be done again when the store did not answer. */
        Written writeDown();
    }

    /**
     * How incidents stand after a round.
     *
     * @param settled those of which nothing more is to be sent
     * @param others those that may have something new to send
     * @param left those that the round did not come to, for another one of the same lane
     */
    record Written(Set<IncidentId> settled, Collection<Dispatch> others, Set<IncidentId> left) {}
}
