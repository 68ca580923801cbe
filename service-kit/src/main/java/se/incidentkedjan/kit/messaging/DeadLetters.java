package se.incidentkedjan.kit.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import se.incidentkedjan.events.UnreadableEvent;

/**
 * Where a consumer puts what it can never handle: the record as it came, with a short reason and the place it came from,
 * so that an operator can read it and put it back.
 */
public final class DeadLetters {

    /** Why it is here: the innermost cause, without content. */
    public static final String REASON = "dead_reason";
    /** When it came here, UTC. */
    public static final String AT = "dead_at";
    /** Which consumer could not handle it. */
    public static final String CONSUMER = "dead_consumer";
    /** The topic it came from. */
    public static final String TOPIC = "dead_topic";
    /** Its partition there. */
    public static final String PARTITION = "dead_partition";
    /** Its offset there. */
    public static final String OFFSET = "dead_offset";

    /** The consumer group whose place in the dead letters tells how far an operator has dealt with them. */
    public static final String OPERATOR = "dead-letters-operator";

    private DeadLetters() {}

    /** The dead-letter topic of a consumer, before any prefix. */
    public static String topicOf(String consumer) {
        return "dead-letters." + consumer;
    }

    static DeadLetterPublishingRecoverer recoverer(
            KafkaTemplate<String, byte[]> kafka, String topicPrefix, String consumer, Clock clock) {
        var recoverer =
                new DeadLetterPublishingRecoverer(
                        kafka, (record, failure) -> new TopicPartition(topicPrefix + topicOf(consumer), 0)) {
                    @Override
                    protected ProducerRecord<Object, Object> createProducerRecord(
                            ConsumerRecord<?, ?> record,
                            TopicPartition topicPartition,
                            Headers headers,
                            byte @Nullable [] key,
                            byte @Nullable [] value) {
                        // Its own headers as they came: the framework's would add eighteen kilobytes of stack trace.
                        var kept = new RecordHeaders(record.headers());
                        headers.headers(REASON).forEach(kept::add);
                        headers.headers(AT).forEach(kept::add);
                        put(kept, CONSUMER, consumer);
                        put(kept, TOPIC, record.topic());
                        put(kept, PARTITION, Integer.toString(record.partition()));
                        put(kept, OFFSET, Long.toString(record.offset()));
                        return new ProducerRecord<>(
                                topicPartition.topic(),
                                topicPartition.partition(),
                                text(record.key()),
                                record.value(),
                                kept);
                    }
                };
        recoverer.setHeadersFunction((record, failure) -> {
            var headers = new RecordHeaders();
            put(headers, REASON, reason(failure));
            put(headers, AT, clock.instant().toString());
            return headers;
        });
        recoverer.setFailIfSendResultIsError(true);
        return recoverer;
    }

    /** A reason that can be shown: our own exceptions speak for themselves, others may quote content. */
    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableEvent) {
                return String.valueOf(cause.getMessage());
            }
        }
        return Failures.root(failure).getClass().getName();
    }

    private static @Nullable Object text(@Nullable Object key) {
        return key instanceof byte[] bytes ? new String(bytes, UTF_8) : key;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
