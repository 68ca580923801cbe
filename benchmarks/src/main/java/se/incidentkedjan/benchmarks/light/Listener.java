package se.incidentkedjan.benchmarks.light;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears topics batch by batch, and commits when a batch has had its effect. */
final class Listener {

    private Listener() {}

    static void start(
            String brokers,
            String group,
            List<String> topics,
            Map<String, Object> settings,
            Consumer<ConsumerRecords<String, byte[]>> work) {
        Thread.ofPlatform().name(group).start(() -> listen(config(brokers, group, settings), topics, work));
    }

    private static Map<String, Object> config(String brokers, String group, Map<String, Object> settings) {
        var config = new HashMap<String, Object>();
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        config.putAll(settings);
        return config;
    }

    private static void listen(
            Map<String, Object> config, List<String> topics, Consumer<ConsumerRecords<String, byte[]>> work) {
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(topics);
            while (true) {
                var batch = consumer.poll(Duration.ofSeconds(1));
                if (!batch.isEmpty()) {
                    work.accept(batch);
                    // The next batch waits for nothing: a commit that is lost means repeats, and those are borne.
                    consumer.commitAsync();
                }
            }
        }
    }
}
