package se.incidentkedjan.notification.postbox;

import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.notification.dispatch.Step;
import se.incidentkedjan.notification.postbox.Meaning.Said;

/** Remembers what was answered, before it has its effect. */
@FunctionalInterface
public interface Witness {

    /** Returns when it is remembered for good; throws when it cannot be, and then it must not have its effect. */
    void saw(IncidentId incident, String delivery, Step step, Said said);
}
