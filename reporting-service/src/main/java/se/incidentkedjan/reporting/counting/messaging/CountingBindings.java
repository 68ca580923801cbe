package se.incidentkedjan.reporting.counting.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import se.incidentkedjan.kit.messaging.Inbox;
import se.incidentkedjan.kit.outage.Errand;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.reporting.counting.Counting;
import se.incidentkedjan.reporting.counting.Unassessed;
import se.incidentkedjan.reporting.feed.Progress;

/** Hears all three topics as one stream of batches, and finishes what a process that died left behind. */
@Configuration(proxyBeanMethods = false)
class CountingBindings {

    private static final Logger LOG = LoggerFactory.getLogger(CountingBindings.class);

    @Bean
    Errand countingRecovery(Counting counting, Clock clock) {
        var store = new Outage(
                LOG,
                "The rows cannot be searched for unfinished changes; trying again",
                "The rows have been searched for unfinished changes",
                clock);
        return new Errand("counting-recovery", counting::recover, store);
    }

    @Bean
    Gauge unassessedReports(Unassessed unassessed, MeterRegistry registry) {
        return Gauge.builder("incidentkedjan.reports.unassessed", unassessed, Unassessed::size)
                .description("Reports that the rules have not been applied to")
                .register(registry);
    }

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
