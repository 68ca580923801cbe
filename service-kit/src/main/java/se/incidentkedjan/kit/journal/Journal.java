package se.incidentkedjan.kit.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.EventType;

/**
 * Everything an aggregate has said of its incident, in order, and how much of it Kafka has acknowledged. It lives in the
 * aggregate's own document, so a change and the events it causes are one write. Entries stay after they are published:
 * they hold codes and times only, and let the topics be filled again from the stores.
 *
 * @param entries in order, sequence 1 first
 * @param published the highest sequence that Kafka has acknowledged; 0 when none
 */
public record Journal(List<JournalEntry> entries, long published) {

    /** Nothing said yet. */
    public static final Journal EMPTY = new Journal(List.of(), 0);

    /** Keeps its own copy of the list. */
    public Journal {
        entries = List.copyOf(entries);
    }

    /** This journal with one more event at its end. */
    public Journal and(ChainEvent event, Instant at, @Nullable String traceparent) {
        var longer = new ArrayList<>(entries);
        longer.add(new JournalEntry(
                TimeOrderedId.at(at).toString(),
                EventType.of(event).wireName(),
                last() + 1,
                at,
                traceparent,
                EventJson.write(event)));
        return new Journal(longer, published);
    }

    /** The sequence of the last entry; 0 when there is none. */
    public long last() {
        return entries.isEmpty() ? 0 : entries.getLast().sequence();
    }

    /** The newest entry of this type; empty when there is none. */
    public Optional<JournalEntry> newest(EventType type) {
        return entries.reversed().stream()
                .filter(entry -> entry.type().equals(type.wireName()))
                .findFirst();
    }

    /** What Kafka has not acknowledged yet, in order. */
    public List<JournalEntry> pending() {
        return entries.stream().filter(entry -> entry.sequence() > published).toList();
    }

    /** Whether anything waits to be published. */
    public boolean isPending() {
        return last() > published;
    }
}
