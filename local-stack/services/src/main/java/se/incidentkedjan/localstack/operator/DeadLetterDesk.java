package se.incidentkedjan.localstack.operator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import se.incidentkedjan.kit.messaging.DeadLetters;
import se.incidentkedjan.kit.messaging.DealtWith;

/** Lists dead letters, puts them back where they came from, or sets them aside. */
final class DeadLetterDesk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String brokers;
    private final KafkaConsumer<String, byte[]> consumer;

    DeadLetterDesk(String brokers) {
        this.brokers = brokers;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        DeadLetters.OPERATOR,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        5_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** All of them, oldest first. */
    List<DeadLetter> all() {
        var places = consumer.listTopics().keySet().stream()
                .filter(topic -> topic.contains(DeadLetters.topicOf("")))
                .map(topic -> new TopicPartition(topic, 0))
                .toList();
        consumer.assign(places);
        consumer.seekToBeginning(places);
        var ends = consumer.endOffsets(places);
        var committed = consumer.committed(new HashSet<>(places));
        var letters = new ArrayList<DeadLetter>();
        while (places.stream().anyMatch(place -> consumer.position(place) < ends.getOrDefault(place, 0L))) {
            consumer.poll(PATIENCE).forEach(record -> {
                var dealtWith = DealtWith.of(committed.get(new TopicPartition(record.topic(), 0)));
                letters.add(new DeadLetter(record, dealtWith.contains(record.offset())));
            });
        }
        letters.sort(Comparator.comparingLong(letter -> letter.record().timestamp()));
        return letters;
    }

    Optional<DeadLetter> find(String name) {
        return all().stream().filter(letter -> letter.name().equals(name)).findFirst();
    }

    /** Puts it back, and returns when Kafka has it. Consumers that have had it already are not disturbed. */
    void replay(DeadLetter letter) {
        var config = new HashMap<String, Object>();
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(letter.asItCame()).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka did not take the event", e.getCause());
        }
        setAside(letter);
    }

    /** Marks it as dealt with. */
    void setAside(DeadLetter letter) {
        var place = new TopicPartition(letter.record().topic(), 0);
        var before = DealtWith.of(consumer.committed(Set.of(place)).get(place));
        consumer.commitSync(Map.of(place, before.and(letter.record().offset()).toCommit()));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
