package se.incidentkedjan.localstack.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import se.incidentkedjan.kit.messaging.DeadLetters;

/**
 * An event that a consumer could never handle.
 *
 * @param record as it lies in the dead-letter topic
 * @param dealtWith whether an operator has dealt with it
 */
record DeadLetter(ConsumerRecord<String, byte[]> record, boolean dealtWith) {

    /** What an operator calls it: the consumer and a number, such as {@code escalation-service:0}. */
    String name() {
        return header(DeadLetters.CONSUMER) + ":" + record.offset();
    }

    String line() {
        return "%-28s %-26s %-10s %s"
                .formatted(
                        name(), header(DeadLetters.AT), dealtWith ? "hanterad" : "väntar", header(DeadLetters.REASON));
    }

    String everything() {
        var headers = StreamSupport.stream(record.headers().spliterator(), false)
                .map(one -> "  " + one.key() + ": " + new String(one.value(), UTF_8))
                .collect(Collectors.joining("\n"));
        var value = record.value() == null ? "(inget innehåll)" : new String(record.value(), UTF_8);
        return name() + "\n" + headers + "\n\n" + value;
    }

    /** The event as it first came, for the topic it came from. */
    ProducerRecord<String, byte[]> asItCame() {
        var headers = new RecordHeaders();
        for (Header one : record.headers()) {
            if (!one.key().startsWith("dead_")) {
                headers.add(one);
            }
        }
        return new ProducerRecord<>(header(DeadLetters.TOPIC), null, record.key(), record.value(), headers);
    }

    private String header(String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "okänt" : new String(header.value(), UTF_8);
    }
}
