package se.incidentkedjan.kit.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.EventEnvelope.Header;
import se.incidentkedjan.events.EventType;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.UnreadableEvent;
import se.incidentkedjan.kit.journal.JournalEntry;

/** Turns journal entries into Kafka records: CloudEvents 1.0 in binary mode, keyed by incident. */
public final class EventRecords {

    private final String topicPrefix;

    /**
     * Records for one cluster.
     *
     * @param topicPrefix put before every topic name, for clusters shared with others; may be empty
     */
    public EventRecords(String topicPrefix) {
        this.topicPrefix = topicPrefix;
    }

    /**
     * The record of one entry.
     *
     * @throws UnreadableEvent when the entry's type is not known
     */
    public ProducerRecord<String, byte[]> record(IncidentId incident, JournalEntry entry) {
        var type = EventType.named(entry.type()).orElseThrow(() -> new UnreadableEvent("unknown type " + entry.type()));
        var key = incident.toString();
        var record = new ProducerRecord<String, byte[]>(
                topicPrefix + type.owner().topic(), key, entry.data().getBytes(UTF_8));
        var headers = record.headers();
        put(headers, Header.SPEC_VERSION, "1.0");
        put(headers, Header.ID, entry.id());
        put(headers, Header.SOURCE, type.owner().source());
        put(headers, Header.TYPE, entry.type());
        put(headers, Header.SUBJECT, key);
        put(headers, Header.TIME, entry.time().toString());
        put(headers, Header.SEQUENCE, Long.toString(entry.sequence()));
        put(headers, Header.CONTENT_TYPE, "application/json");
        put(headers, Header.TRACEPARENT, entry.traceparent());
        return record;
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }
}
