package se.incidentkedjan.escalation.storm;

import java.time.Instant;
import java.util.Set;
import se.incidentkedjan.events.IncidentId;

/**
 * A report that is worked on by itself, as far as it matters to whether others are the same.
 *
 * @param <R> what it is made of
 */
public interface Reported<R extends Reported<R>> {

    /** Which. */
    IncidentId incident();

    /** When it was received, UTC. */
    Instant receivedAt();

    /** When the latest that is worked on as it was received, UTC; when it was itself as long as none is. */
    Instant seenUntil();

    /** What it can have in common with others. */
    Set<String> keys();

    /** About how many others are worked on as it already, because there were so many. */
    long followers();

    /** Whether others may be worked on as it: somebody works on it, or will. */
    boolean mayLead();

    /** Whether it may be worked on as another one: nobody has done anything with it. */
    boolean mayFollow();

    /** Whether all that the law, and those who must know of it, ask for because of the other is asked for because of this. */
    boolean covers(R other);
}
