package se.incidentkedjan.notification.dispatch;

import java.util.Set;
import se.incidentkedjan.events.IncidentId;

/** Finds the incidents of which something is told together with others. */
public interface GatheredMessages {

    /** Those of which a person is still to be told. */
    Set<IncidentId> waitingFor(String person);

    /** Those of which something went in a letter. */
    Set<IncidentId> in(String letter);
}
