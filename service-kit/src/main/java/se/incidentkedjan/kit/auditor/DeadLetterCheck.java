package se.incidentkedjan.kit.auditor;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import se.incidentkedjan.kit.messaging.DeadLetters;
import se.incidentkedjan.kit.messaging.DealtWith;

/** Events that could never be handled and that no operator has dealt with. */
final class DeadLetterCheck implements ChainCheck {

    private static final long PATIENCE_SECONDS = 5;

    private final Admin kafka;
    private final TopicPartition place;

    DeadLetterCheck(Admin kafka, String topicPrefix, String consumer) {
        this.kafka = kafka;
        this.place = new TopicPartition(topicPrefix + DeadLetters.topicOf(consumer), 0);
    }

    @Override
    public String name() {
        return "dead-letters";
    }

    @Override
    public Optional<String> look() {
        try {
            long end = kafka.listOffsets(Map.of(place, OffsetSpec.latest()))
                    .partitionResult(place)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .offset();
            var dealtWith = kafka.listConsumerGroupOffsets(DeadLetters.OPERATOR)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .get(place);
            long left = DealtWith.of(dealtWith).leftBefore(end);
            return left == 0
                    ? Optional.empty()
                    : Optional.of(
                            left + " händelser kunde inte tas om hand. Se dem med: ./incidentkedjan deadletters list");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw new KafkaException("the dead letters cannot be counted", e);
        } catch (TimeoutException e) {
            throw new KafkaException("the dead letters cannot be counted", e);
        }
    }
}
