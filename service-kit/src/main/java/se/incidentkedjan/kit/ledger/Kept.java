package se.incidentkedjan.kit.ledger;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.inbox.Applied;
import se.incidentkedjan.kit.journal.Journal;

/**
 * An aggregate as its document holds it: its state, what it has said and what it has heard.
 *
 * @param incident its id
 * @param version counts the writes, to notice that someone else wrote in between; 0 before the first
 * @param state the aggregate; absent before its first write
 * @param journal what it has said
 * @param applied what it has heard
 */
public record Kept<A>(
        IncidentId incident, long version, @Nullable A state, Journal journal, Applied applied) {

    /** The states of those that have one. */
    public static <A> Map<IncidentId, A> states(Map<IncidentId, Kept<A>> kept) {
        var states = new HashMap<IncidentId, A>();
        kept.forEach((id, one) -> {
            if (one.state() != null) {
                states.put(id, one.state());
            }
        });
        return states;
    }

    static <A> Kept<A> nothing(IncidentId incident) {
        return new Kept<>(incident, 0, null, Journal.EMPTY, Applied.NOTHING);
    }
}
