package se.incidentkedjan.systemtests.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Somebody who reaches the broker with real clients. What is refused comes as the exception of Kafka itself. */
record Account(Map<String, String> connection) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** With the connection settings of a client. */
    static Account with(String broker, Map<String, String> security) {
        var connection = new HashMap<>(security);
        connection.put("bootstrap.servers", broker);
        connection.put("request.timeout.ms", "3000");
        connection.put("default.api.timeout.ms", "4000");
        return new Account(connection);
    }

    private Map<String, Object> settings(Map<String, Object> more) {
        var settings = new HashMap<String, Object>(connection);
        settings.putAll(more);
        return settings;
    }

    Admin admin() {
        return Admin.create(settings(Map.of()));
    }

    /** Says something, as an idempotent producer that waits for all replicas. */
    void say(String topic) throws Throwable {
        var settings = settings(
                Map.of("acks", "all", "enable.idempotence", true, "max.block.ms", 2_000, "delivery.timeout.ms", 5_000));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key", "value")).get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    /** Reads what is on a topic, without a group. */
    List<ConsumerRecord<String, String>> hear(String topic) {
        try (var consumer = consumer(Map.of())) {
            var place = List.of(new TopicPartition(topic, 0));
            consumer.assign(place);
            consumer.seekToBeginning(place);
            return consumer.poll(PATIENCE).records(place.getFirst());
        }
    }

    /** Notes how far a group has come, as its consumers do. */
    void commit(String group, String topic) {
        try (var consumer = consumer(Map.of("group.id", group))) {
            consumer.commitSync(Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(0)));
        }
    }

    private KafkaConsumer<String, String> consumer(Map<String, Object> more) {
        var settings = settings(more);
        settings.put("enable.auto.commit", false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
