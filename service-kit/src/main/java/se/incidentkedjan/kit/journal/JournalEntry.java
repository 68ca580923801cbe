package se.incidentkedjan.kit.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event as it stands in a journal, in the form it has on the wire.
 *
 * @param id identifies the event; a repeat has the same id
 * @param type its name on the wire
 * @param sequence its place in the journal, from 1 without gaps
 * @param time when it was said, UTC
 * @param traceparent W3C trace context it was said in; absent when not traced
 * @param data its JSON form
 */
public record JournalEntry(
        String id,
        String type,
        long sequence,
        Instant time,
        @Nullable String traceparent,
        String data) {}
