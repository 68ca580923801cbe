package se.incidentkedjan.kit.sealing;

import se.incidentkedjan.events.IncidentId;

/** An incident has, or has had, a data key, and gets no new one. */
public final class KeyTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyTaken(IncidentId incident) {
        super("incident " + incident + " has, or has had, a data key");
    }
}
