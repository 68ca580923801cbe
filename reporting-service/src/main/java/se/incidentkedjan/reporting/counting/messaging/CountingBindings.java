package se.incidentkedjan.reporting.counting.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import se.incidentkedjan.kit.messaging.Inbox;
import se.incidentkedjan.reporting.counting.Counting;
import se.incidentkedjan.reporting.feed.Progress;

/** Hears all three topics as one stream of batches. */
@Configuration(proxyBeanMethods = false)
class CountingBindings {

    @Bean
    Consumer<Message<List<byte[]>>> countEvents(
            Inbox inbox, Counting counting, Progress progress, MeterRegistry registry) {
        var timer = Timer.builder("incidentkedjan.statistics.counting")
                .description("How long it takes to bring a batch of events into the figures")
                .register(registry);
        return inbox.feeding(batch -> timer.record(() -> {
            counting.count(batch);
            batch.forEach(envelope -> progress.counted(envelope.time()));
        }));
    }
}
