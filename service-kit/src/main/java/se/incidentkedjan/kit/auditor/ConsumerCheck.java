package se.incidentkedjan.kit.auditor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** A consumer that has events to handle but does not get on. */
final class ConsumerCheck implements ChainCheck {

    private static final long PATIENCE_SECONDS = 5;

    private final Admin kafka;
    private final String group;
    private final Map<TopicPartition, Long> standingAt = new HashMap<>();

    ConsumerCheck(Admin kafka, String group) {
        this.kafka = kafka;
        this.group = group;
    }

    @Override
    public String name() {
        return "consumer-standing-still";
    }

    @Override
    public Optional<String> look() {
        try {
            return compare();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the consumer's place cannot be read", e);
        }
    }

    private Optional<String> compare() throws InterruptedException, ExecutionException, TimeoutException {
        var committed = kafka.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        committed.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        var ends = kafka.listOffsets(latest).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        long waiting = 0;
        for (var place : committed.entrySet()) {
            var end = ends.get(place.getKey());
            if (place.getValue() == null || end == null) {
                continue;
            }
            long at = place.getValue().offset();
            long lag = end.offset() - at;
            Long before = standingAt.put(place.getKey(), at);
            if (lag > 0 && before != null && before == at) {
                waiting += lag;
            }
        }
        return waiting == 0
                ? Optional.empty()
                : Optional.of(waiting + " händelser väntar på att tas om hand och det går inte framåt.");
    }
}
