package se.incidentkedjan.reporting.feed.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What several readings brought, as if it had been one. */
final class Batch<K, V> {

    private final Map<TopicPartition, List<ConsumerRecord<K, V>>> records = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> nextOffsets = new HashMap<>();
    private int count;

    void add(ConsumerRecords<K, V> more) {
        for (var partition : more.partitions()) {
            records.computeIfAbsent(partition, ignored -> new ArrayList<>()).addAll(more.records(partition));
        }
        nextOffsets.putAll(more.nextOffsets());
        count += more.count();
    }

    int count() {
        return count;
    }

    ConsumerRecords<K, V> records() {
        return new ConsumerRecords<>(records, nextOffsets);
    }
}
