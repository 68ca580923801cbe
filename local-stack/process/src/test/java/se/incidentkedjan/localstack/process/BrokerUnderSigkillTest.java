package se.incidentkedjan.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerUnderSigkillTest {
    private static final int EVENTS = 500;
    private static final String TOPIC = "incident-intake";

    @Test
    void theTopicsAreThereAndAcknowledgedEventsSurviveAKill(@TempDir Path data) throws Exception {
        try (InfrastructureProcess infrastructure = InfrastructureProcess.start(data)) {
            assertThat(partitions(infrastructure))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            TOPIC,
                            6,
                            "escalation",
                            6,
                            "notification",
                            6,
                            "dead-letters.incident-intake",
                            1,
                            "dead-letters.escalation-service",
                            1,
                            "dead-letters.notification-service",
                            1,
                            "dead-letters.reporting-service",
                            1));
            send(infrastructure);

            infrastructure.kill();
            infrastructure.restart();

            assertThat(read(infrastructure)).hasSize(EVENTS).doesNotHaveDuplicates();
        }
    }

    private static Map<String, Integer> partitions(InfrastructureProcess infrastructure) throws Exception {
        try (Admin admin = Admin.create(settings(infrastructure))) {
            Map<String, Integer> partitions = new java.util.HashMap<>();
            for (TopicDescription topic : admin.describeTopics(
                            admin.listTopics().names().get())
                    .allTopicNames()
                    .get()
                    .values()) {
                partitions.put(topic.name(), topic.partitions().size());
            }
            return partitions;
        }
    }

    private static void send(InfrastructureProcess infrastructure) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings(infrastructure), new StringSerializer(), new StringSerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = 0; i < EVENTS; i++) {
                sent.add(producer.send(new ProducerRecord<>(TOPIC, "incident-" + i, "event " + i)));
            }
            for (Future<RecordMetadata> event : sent) {
                event.get();
            }
        }
    }

    private static List<String> read(InfrastructureProcess infrastructure) {
        List<String> events = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings(infrastructure), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, 6)
                    .mapToObj(number -> new TopicPartition(TOPIC, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (int polls = 0; polls < 50 && events.size() < EVENTS; polls++) {
                consumer.poll(Duration.ofMillis(500)).forEach(event -> events.add(event.value()));
            }
        }
        return events;
    }

    private static Properties settings(InfrastructureProcess infrastructure) {
        Properties settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, infrastructure.kafkaBrokers());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }
}
