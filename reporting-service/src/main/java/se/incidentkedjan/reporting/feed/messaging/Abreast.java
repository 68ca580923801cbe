package se.incidentkedjan.reporting.feed.messaging;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads several topics abreast when much of them is unread. A consumer takes as many bytes of each partition, and would be years ahead
 * in the topic of which there is least to read; each incident would then be met, read and written anew for each topic. Here
 * those that are ahead wait for those that are behind, by the time at which things were said, and what is said of an incident
 * at about the same time comes in one batch.
 *
 * <p>Nothing is kept back between two batches: what has been fetched is handed over, or fetched again.
 */
final class Abreast<K, V> {

    /** Less than this unread is read as it comes. */
    static final long MUCH = 2_000;
    /** Long enough for a fetch; one that waits for more to be said takes as long as it may. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Consumer<K, V> consumer;
    private final int most;
    /** When what was read last was said, milliseconds of the epoch. */
    private final Map<TopicPartition, Long> readUpTo = new HashMap<>();

    private Abreast(Consumer<K, V> consumer, int most) {
        this.consumer = consumer;
        this.most = most;
    }

    /**
     * A consumer that reads abreast and is otherwise this one.
     *
     * @param most about how many records a batch has at most
     */
    @SuppressWarnings("unchecked")
    static <K, V> Consumer<K, V> reading(Consumer<K, V> consumer, int most) {
        var abreast = new Abreast<>(consumer, most);
        return (Consumer<K, V>) Proxy.newProxyInstance(
                Consumer.class.getClassLoader(), new Class<?>[] {Consumer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("poll")) {
                        return abreast.poll((Duration) arguments[0]);
                    }
                    try {
                        return method.invoke(consumer, arguments);
                    } catch (InvocationTargetException e) {
                        throw Objects.requireNonNull(e.getCause());
                    }
                });
    }

    private ConsumerRecords<K, V> poll(Duration timeout) {
        var first = read(timeout);
        if (first.isEmpty() || unread() < MUCH) {
            return first;
        }
        var batch = new Batch<K, V>();
        batch.add(first);
        Set<TopicPartition> waiting = new HashSet<>();
        try {
            while (batch.count() < most && unread() > 0) {
                letWait(ahead(waiting), waiting);
                var more = read(PATIENCE);
                if (more.isEmpty()) {
                    break;
                }
                batch.add(more);
            }
        } catch (KafkaException e) {
            // What has been read must not be lost; what went wrong does so again at the next reading, or has passed.
            return batch.records();
        } finally {
            letWait(Set.of(), waiting);
        }
        return batch.records();
    }

    private ConsumerRecords<K, V> read(Duration timeout) {
        var records = consumer.poll(timeout);
        for (var partition : records.partitions()) {
            readUpTo.put(partition, records.records(partition).getLast().timestamp());
        }
        return records;
    }

    private long unread() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    /** Those that are further than the last one with more to read. One of which nothing is known yet may be the last. */
    private Set<TopicPartition> ahead(Set<TopicPartition> waiting) {
        var unfinished = consumer.assignment().stream()
                .filter(partition ->
                        waiting.contains(partition) || !consumer.paused().contains(partition))
                .filter(partition -> consumer.currentLag(partition).orElse(1) > 0)
                .collect(Collectors.toSet());
        long last = unfinished.stream().mapToLong(this::readUpTo).min().orElse(0);
        return unfinished.stream()
                .filter(partition -> readUpTo(partition) > last)
                .collect(Collectors.toSet());
    }

    private long readUpTo(TopicPartition partition) {
        return readUpTo.getOrDefault(partition, Long.MIN_VALUE);
    }

    /** Leaves alone those that somebody else lets wait. */
    private void letWait(Set<TopicPartition> these, Set<TopicPartition> waiting) {
        var now = consumer.assignment();
        waiting.retainAll(now);
        consumer.resume(waiting.stream().filter(one -> !these.contains(one)).toList());
        waiting.retainAll(these);
        var more =
                these.stream().filter(one -> !consumer.paused().contains(one)).toList();
        consumer.pause(more);
        waiting.addAll(more);
    }
}
