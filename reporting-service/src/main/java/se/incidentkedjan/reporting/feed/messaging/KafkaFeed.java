package se.incidentkedjan.reporting.feed.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import se.incidentkedjan.events.Owner;
import se.incidentkedjan.kit.messaging.KafkaConnection;
import se.incidentkedjan.reporting.feed.Feed;
import se.incidentkedjan.reporting.feed.FeedInUse;

/** The three topics, as the consumer group of this service has read them. */
final class KafkaFeed implements Feed, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaFeed.class);
    private static final String BINDING = "countEvents-in-0";
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int TRIES = 30;

    private record Seen(Instant at, OptionalLong behind) {}

    private final BindingsLifecycleController bindings;
    private final KafkaConnection connection;
    private final String topicPrefix;
    private final String group;
    private final Clock clock;
    private @Nullable Admin admin;
    private volatile @Nullable Seen seen;

    KafkaFeed(
            BindingsLifecycleController bindings,
            KafkaConnection connection,
            String topicPrefix,
            String group,
            Clock clock) {
        this.bindings = bindings;
        this.connection = connection;
        this.topicPrefix = topicPrefix;
        this.group = group;
        this.clock = clock;
    }

    @Override
    public void stop() {
        bindings.stop(BINDING);
    }

    @Override
    public void start() {
        bindings.start(BINDING);
    }

    @Override
    public void toBeginning() {
        moveTo(OffsetSpec.earliest());
    }

    @Override
    public void toEnd() {
        moveTo(OffsetSpec.latest());
    }

    private void moveTo(OffsetSpec where) {
        var target = new HashMap<TopicPartition, OffsetAndMetadata>();
        offsets(partitions(), where)
                .forEach((partition, offset) -> target.put(partition, new OffsetAndMetadata(offset)));
        for (int attempt = 1; ; attempt++) {
            try {
                admin().alterConsumerGroupOffsets(group, target).all().get();
                seen = null;
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof GroupNotEmptyException)
                        && !(e.getCause() instanceof UnknownMemberIdException)) {
                    throw new KafkaException("the group's place could not be moved", e);
                }
                // Our own consumer may take a moment to leave the group.
                if (attempt == TRIES) {
                    throw new FeedInUse(e);
                }
                pause();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private static void pause() {
        try {
            var unused = new CountDownLatch(1).await(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public OptionalLong behind() {
        var last = seen;
        var now = clock.instant();
        if (last != null && now.isBefore(last.at().plus(FRESH))) {
            return last.behind();
        }
        var behind = lookBehind();
        seen = new Seen(clock.instant(), behind);
        return behind;
    }

    @Override
    public void lookAnew() {
        seen = null;
    }

    private OptionalLong lookBehind() {
        try {
            var partitions = partitions();
            var end = offsets(partitions, OffsetSpec.latest());
            var beginning = offsets(partitions, OffsetSpec.earliest());
            Map<TopicPartition, OffsetAndMetadata> read = admin().listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            long behind = 0;
            for (var partition : partitions) {
                long oldest = beginning.getOrDefault(partition, 0L);
                var committed = read.get(partition);
                long next = committed == null ? oldest : Math.max(oldest, committed.offset());
                behind += Math.max(0, end.getOrDefault(partition, 0L) - next);
            }
            return OptionalLong.of(behind);
        } catch (ExecutionException | KafkaException e) {
            LOG.info("It cannot be seen how far the figures have come: {}", e.toString());
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private List<TopicPartition> partitions() {
        var topics = Arrays.stream(Owner.values())
                .map(owner -> topicPrefix + owner.topic())
                .toList();
        try {
            return admin().describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .toList();
        } catch (ExecutionException e) {
            throw new KafkaException("the topics could not be described", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec where) {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(partition -> asked.put(partition, where));
        try {
            var offsets = new HashMap<TopicPartition, Long>();
            admin().listOffsets(asked)
                    .all()
                    .get()
                    .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
            return offsets;
        } catch (ExecutionException e) {
            throw new KafkaException("the offsets could not be listed", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(connection.with(Map.of(
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000)));
        }
        return admin;
    }

    private static KafkaException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new KafkaException("interrupted while waiting for Kafka", e);
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
