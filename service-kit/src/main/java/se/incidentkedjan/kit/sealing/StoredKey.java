package se.incidentkedjan.kit.sealing;

import java.time.Instant;
import se.incidentkedjan.events.IncidentId;

/** What is kept of an incident's data key. */
public sealed interface StoredKey {

    /** Whose key it is. */
    IncidentId incident();

    /** The key, under a master key. */
    record Wrapped(IncidentId incident, MasterKeys.Wrapping wrapping) implements StoredKey {}

    /**
     * There was a key, or might have been one, and never will be again.
     *
     * @param at when it was destroyed, UTC
     */
    record Destroyed(IncidentId incident, Instant at) implements StoredKey {}
}
