package se.incidentkedjan.reporting.feed.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.kafka.core.ConsumerFactory;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.messaging.KafkaConnection;
import se.incidentkedjan.reporting.feed.Feed;
import se.incidentkedjan.reporting.feed.Progress;

/** Connects the feed. */
@Configuration(proxyBeanMethods = false)
class FeedBeans {

    /** With all that is said of them, some twelve hundred incidents. */
    private static final int IN_A_BATCH = 10_000;

    @Bean
    Feed feed(
            @Lazy BindingsLifecycleController bindings,
            KitSettings settings,
            KafkaConnection connection,
            @Value("${spring.application.name}") String group,
            Clock clock,
            MeterRegistry registry) {
        var feed = new KafkaFeed(bindings, connection, settings.kafka().topicPrefix(), group, clock);
        Gauge.builder(
                        "incidentkedjan.statistics.behind",
                        feed,
                        one -> one.behind().orElse(-1))
                .description("Events that have been said but not counted; -1 when that cannot be seen")
                .register(registry);
        return feed;
    }

    /** Figures that are built anew, or have been away for long, are read from all three topics at the same pace. */
    @Bean
    ClientFactoryCustomizer readingAbreast() {
        return new ClientFactoryCustomizer() {
            @Override
            public void configure(ConsumerFactory<?, ?> consumers) {
                addTo(consumers);
            }
        };
    }

    private static <K, V> void addTo(ConsumerFactory<K, V> consumers) {
        consumers.addPostProcessor(consumer -> Abreast.reading(consumer, IN_A_BATCH));
    }

    @Bean
    Progress progress(Feed feed, Clock clock) {
        return new Progress(feed, clock);
    }
}
