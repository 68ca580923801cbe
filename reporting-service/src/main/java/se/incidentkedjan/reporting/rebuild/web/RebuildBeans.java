package se.incidentkedjan.reporting.rebuild.web;

import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import se.incidentkedjan.reporting.counting.Counting;
import se.incidentkedjan.reporting.feed.Feed;
import se.incidentkedjan.reporting.feed.Progress;
import se.incidentkedjan.reporting.rebuild.Rebuilding;
import se.incidentkedjan.reporting.rebuild.Rebuilds;
import se.incidentkedjan.reporting.rebuild.Voices;

/** Connects the rebuild, and goes on with one that was cut off. */
@Configuration(proxyBeanMethods = false)
class RebuildBeans {

    @Bean
    Rebuilding rebuilding(
            Counting counting, Feed feed, Progress progress, Voices voices, Rebuilds rebuilds, Clock clock) {
        return new Rebuilding(
                counting,
                feed,
                progress,
                voices,
                rebuilds,
                clock,
                task -> Thread.ofPlatform().name("rebuild").daemon().start(task));
    }

    @Bean
    CutOff cutOff(Rebuilding rebuilding) {
        return new CutOff(rebuilding);
    }

    /** Looks once the service has started. */
    record CutOff(Rebuilding rebuilding) {

        @EventListener(ApplicationReadyEvent.class)
        void look() {
            Thread.ofVirtual().name("rebuild-resume").start(rebuilding::resume);
        }
    }
}
