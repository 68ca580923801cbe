package se.incidentkedjan.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event with what carries it: the attributes of CloudEvents 1.0, in binary mode on Kafka.
 *
 * @param id identifies the event; a repeat has the same id
 * @param type what it says
 * @param sequence its place among what the owner has said of the incident, from 1 without gaps
 * @param time when it was said, UTC
 * @param traceparent W3C trace context it was said in; absent when not traced
 * @param event what was said
 */
public record EventEnvelope(
        String id,
        EventType type,
        long sequence,
        Instant time,
        @Nullable String traceparent,
        ChainEvent event) {

    /** Names of the headers on Kafka. */
    public static final class Header {
        public static final String ID = "ce_id";
        public static final String SOURCE = "ce_source";
        public static final String TYPE = "ce_type";
        public static final String SUBJECT = "ce_subject";
        public static final String TIME = "ce_time";
        public static final String SPEC_VERSION = "ce_specversion";
        public static final String SEQUENCE = "ce_sequence";
        public static final String CONTENT_TYPE = "content-type";
        public static final String TRACEPARENT = "traceparent";

        private Header() {}
    }

    /** The incident it is about: the record key. */
    public IncidentId incident() {
        return event.incident();
    }
}
