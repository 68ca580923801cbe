package se.incidentkedjan.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads on the topic {@code notification} which messages were accepted, as a foreign program does. */
final class MailWatch implements AutoCloseable {

    /**
     * The mails of one incident so far.
     *
     * @param count how many were accepted
     * @param last when the last of them was, UTC
     */
    record Accepted(int count, Instant last) {
        private Accepted and(Accepted more) {
            return new Accepted(count + more.count, last.isAfter(more.last) ? last : more.last);
        }
    }

    private static final Pattern ACCEPTED_AT = Pattern.compile("\"acceptedAt\":\"([^\"]+)\"");
    private static final String ESCALATION = "\"purpose\":\"ESCALATION\"";
    private static final String TOPIC = "notification";

    private final Map<String, Accepted> accepted = new ConcurrentHashMap<>();
    private final Thread thread;

    MailWatch(String brokers) {
        thread = Thread.ofPlatform().name("mail-watch").daemon().start(() -> watch(brokers));
    }

    private void watch(String brokers) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!Thread.currentThread().isInterrupted()) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    note(record.key(), new String(record.value(), StandardCharsets.UTF_8));
                }
            }
        } catch (InterruptException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(String incident, String event) {
        var at = ACCEPTED_AT.matcher(event);
        if (event.contains(ESCALATION) && at.find()) {
            accepted.merge(incident, new Accepted(1, Instant.parse(at.group(1))), Accepted::and);
        }
    }

    /** How many mails of an incident have been accepted. */
    int count(String incident) {
        var known = accepted.get(incident);
        return known == null ? 0 : known.count();
    }

    /** When the last mail so far of an incident was accepted, UTC. */
    Instant last(String incident) {
        var known = accepted.get(incident);
        if (known == null) {
            throw new IllegalStateException("no mail of " + incident + " was accepted");
        }
        return known.last();
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
