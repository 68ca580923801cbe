package se.incidentkedjan.kit.messaging;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Arrays;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.stream.binder.Binding;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.context.SmartLifecycle;
import se.incidentkedjan.kit.outage.Errand;
import se.incidentkedjan.kit.outage.Outage;

/**
 * Starts the consumers that the binder has bound. A consumer waits for Kafka by itself but cannot be made while the
 * names of all brokers are unknown, as they are where a container that does not run has no name. Then the consumers are
 * started in the background as soon as a name is known.
 */
final class ConsumerStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerStart.class);

    private final ObjectProvider<BindingService> bindings;
    private final String brokers;
    private final Errand later;
    private volatile boolean running;

    ConsumerStart(ObjectProvider<BindingService> bindings, String brokers, Clock clock) {
        this.bindings = bindings;
        this.brokers = brokers;
        var names = new Outage(
                LOG,
                "No name in " + brokers + " is known; consumers start when one is",
                "A name in " + brokers + " is known, and consumers have started",
                clock);
        this.later = new Errand("consumer-start", this::startWhenNamesAreKnown, names);
    }

    @Override
    public void start() {
        running = true;
        if (isANameKnown()) {
            startConsumers();
        } else {
            later.start();
        }
    }

    private void startWhenNamesAreKnown() {
        if (!isANameKnown()) {
            throw new KafkaException("unknown host");
        }
        startConsumers();
    }

    private void startConsumers() {
        bindings.ifAvailable(service -> Arrays.stream(service.getConsumerBindingNames())
                .flatMap(name -> service.getConsumerBindings(name).stream())
                .forEach(Binding::start));
    }

    private boolean isANameKnown() {
        return Arrays.stream(brokers.split(","))
                .map(broker -> broker.strip().replaceFirst(":\\d+$", ""))
                .anyMatch(host -> !new InetSocketAddress(host, 0).isUnresolved());
    }

    @Override
    public void stop() {
        running = false;
        later.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        // Right after the binder has bound them, and long after the relay of what they say.
        return DEFAULT_PHASE - 2_500;
    }
}
