package se.incidentkedjan.reporting.rebuild.web;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.kit.outage.Errand;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.reporting.counting.Counting;
import se.incidentkedjan.reporting.feed.Feed;
import se.incidentkedjan.reporting.feed.Progress;
import se.incidentkedjan.reporting.rebuild.Outgrown;
import se.incidentkedjan.reporting.rebuild.Rebuilding;
import se.incidentkedjan.reporting.rebuild.Rebuilds;
import se.incidentkedjan.reporting.rebuild.Voices;

/** Connects the rebuild, and goes on with one that was cut off. */
@Configuration(proxyBeanMethods = false)
class RebuildBeans {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildBeans.class);

    @Bean
    Rebuilding rebuilding(
            Counting counting,
            Feed feed,
            Progress progress,
            Voices voices,
            Rebuilds rebuilds,
            Outgrown outgrown,
            Clock clock) {
        return new Rebuilding(
                counting,
                feed,
                progress,
                voices,
                rebuilds,
                outgrown,
                clock,
                task -> Thread.ofPlatform().name("rebuild").daemon().start(task));
    }

    @Bean
    Errand cutOffRebuild(Rebuilding rebuilding, Clock clock) {
        var needed = new Outage(
                LOG,
                "It cannot be seen whether a rebuild was cut off, or it cannot be run again yet; trying again",
                "It has been seen whether a rebuild was cut off",
                clock);
        return new Errand("rebuild-resume", rebuilding::resume, needed);
    }
}
