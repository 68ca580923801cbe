package se.incidentkedjan.kit.inbox;

import java.util.HashMap;
import java.util.Map;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.Owner;

/**
 * Which events have had their effect on one aggregate, owner by owner. It is written with the effect, so the two can
 * never disagree.
 *
 * @param byOwner by the owner's code
 */
public record Applied(Map<String, AppliedSequences> byOwner) {

    /** Nothing has been applied. */
    public static final Applied NOTHING = new Applied(Map.of());

    /** Keeps its own copy of the map. */
    public Applied {
        byOwner = Map.copyOf(byOwner);
    }

    /** What has been applied of one owner. */
    public AppliedSequences of(Owner owner) {
        return byOwner.getOrDefault(owner.code(), AppliedSequences.NONE);
    }

    /** Whether this event has had its effect already. */
    public boolean contains(EventEnvelope envelope) {
        return of(envelope.type().owner()).contains(envelope.sequence());
    }

    /** With this event applied too. */
    public Applied and(EventEnvelope envelope) {
        var owner = envelope.type().owner();
        var next = new HashMap<>(byOwner);
        next.put(owner.code(), of(owner).and(envelope.sequence()));
        return new Applied(next);
    }
}
