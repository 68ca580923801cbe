package se.incidentkedjan.kit.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binder.DefaultBinderFactory;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.kafka.support.SimpleKafkaHeaderMapper;
import org.springframework.util.backoff.ExponentialBackOff;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.relay.EventRelay;
import se.incidentkedjan.kit.tracing.EventTracing;

/** Connects a service to Kafka: what it says through the relay, what it hears through the binder. */
@AutoConfiguration(
        afterName = {
            "se.incidentkedjan.kit.ClockAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration"
        })
@EnableConfigurationProperties(KafkaProperties.class)
class MessagingAutoConfiguration {

    /** What a consumer has not finished when its service must stop comes again, and that is harmless. */
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(3);

    private static final Duration REFUSED_AGAIN_AFTER = Duration.ofSeconds(5);

    @Bean
    EventMeters eventMeters(MeterRegistry registry) {
        return new EventMeters(registry);
    }

    @Bean
    EventTracing eventTracing(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new EventTracing(
                tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    @Bean
    KafkaConnection kafkaConnection(KafkaProperties properties) {
        return KafkaConnection.of(properties);
    }

    @Bean
    DefaultKafkaProducerFactory<String, byte[]> eventProducers(KafkaConnection kafka) {
        var config = new HashMap<String, Object>();
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // A broker that is away must not hold a thread: the journals keep what could not be sent.
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        return new DefaultKafkaProducerFactory<>(kafka.with(config), new StringSerializer(), new ByteArraySerializer());
    }

    @Bean
    KafkaTemplate<String, byte[]> eventTemplate(DefaultKafkaProducerFactory<String, byte[]> eventProducers) {
        var template = new KafkaTemplate<>(eventProducers);
        // The relay says what was not acknowledged, and the usual listener would say it of each event.
        template.setProducerListener(new ProducerListener<>() {});
        return template;
    }

    @Bean
    EventRelay eventRelay(
            KafkaTemplate<String, byte[]> eventTemplate, EventMeters meters, Clock clock, KitSettings settings) {
        var kafka = settings.kafka();
        return new EventRelay(eventTemplate, new EventRecords(kafka.topicPrefix()), meters, clock, kafka.patience());
    }

    @Bean
    Inbox inbox(EventMeters meters) {
        return new Inbox(meters);
    }

    /** Headers reach us as the bytes they are; nothing is guessed from them. */
    @Bean
    SimpleKafkaHeaderMapper eventHeaderMapper() {
        return new SimpleKafkaHeaderMapper();
    }

    @Bean
    DefaultBinderFactory.Listener boundWhileKafkaIsAway() {
        return new BoundWhileKafkaIsAway();
    }

    @Bean
    ConsumerStart consumerStart(ObjectProvider<BindingService> bindings, KafkaConnection kafka, Clock clock) {
        return new ConsumerStart(bindings, kafka.brokers(), clock);
    }

    @Bean
    KafkaWatch kafkaWatch(KafkaConnection kafka, @Value("${spring.application.name}") String service, Clock clock) {
        return new KafkaWatch(kafka, service, clock);
    }

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> failureHandling(
            KafkaTemplate<String, byte[]> eventTemplate,
            KitSettings settings,
            Clock clock,
            @Value("${spring.application.name}") String consumer) {
        var dead = DeadLetters.recoverer(eventTemplate, settings.kafka().topicPrefix(), consumer, clock);
        return (container, destination, group) -> {
            container.setCommonErrorHandler(errorHandler(dead));
            container.getContainerProperties().setShutdownTimeout(STOPPED_WITHIN.toMillis());
            // A consumer that is refused would otherwise stop for good, and rights may come a moment later.
            container.getContainerProperties().setAuthExceptionRetryInterval(REFUSED_AGAIN_AFTER);
        };
    }

    private static DefaultErrorHandler errorHandler(org.springframework.kafka.listener.ConsumerRecordRecoverer dead) {
        // Without limit: skipping what may pass would lose an incident.
        var backOff = new ExponentialBackOff(250, 2);
        backOff.setMaxInterval(10_000);
        backOff.setMaxElapsedTime(Long.MAX_VALUE);
        var handler = new DefaultErrorHandler(dead, backOff);
        handler.addNotRetryableExceptions(Inbox.NeverHandled.class);
        return handler;
    }
}
