package se.incidentkedjan.kit.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.kit.repeating.Repeating;

/**
 * Says when Kafka is away and when it is there again. Its clients would each say it every second, and are not heard for
 * that reason.
 */
final class KafkaWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int PATIENCE_MILLIS = 4_000;

    private final KafkaConnection connection;
    private final Outage kafka;
    private final Repeating repeating = new Repeating("kafka-watch", EVERY, this::look, this::close);
    /** Used by the watching thread only. */
    private @Nullable Admin admin;

    KafkaWatch(KafkaConnection connection, String service, Clock clock) {
        this.connection = connection;
        var brokers = connection.brokers();
        this.kafka = new Outage(
                LOG,
                "Kafka at " + brokers + " does not answer " + service + "; what is said and heard waits for it",
                "Kafka at " + brokers + " answers " + service,
                clock);
    }

    @Override
    public void start() {
        repeating.start();
    }

    @Override
    public void stop() {
        repeating.stop();
    }

    @Override
    public boolean isRunning() {
        return repeating.isRunning();
    }

    private void look() {
        try {
            var asked = admin == null ? connect() : admin;
            admin = asked;
            asked.describeCluster().clusterId().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            kafka.isThere();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            kafka.missed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }

    /** Fails when none of the names can be resolved, as while a container is away: so it is tried anew each time. */
    private Admin connect() {
        return Admin.create(connection.with(Map.of(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS)));
    }
}
