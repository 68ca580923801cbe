package se.incidentkedjan.reporting.feed.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.messaging.KafkaConnection;
import se.incidentkedjan.reporting.feed.Feed;
import se.incidentkedjan.reporting.feed.Progress;

/** Connects the feed. */
@Configuration(proxyBeanMethods = false)
class FeedBeans {

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

    @Bean
    Progress progress(Feed feed, Clock clock) {
        return new Progress(feed, clock);
    }
}
