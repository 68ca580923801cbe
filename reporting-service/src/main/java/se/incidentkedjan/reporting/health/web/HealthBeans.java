package se.incidentkedjan.reporting.health.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.reporting.counting.Unassessed;
import se.incidentkedjan.reporting.feed.Progress;
import se.incidentkedjan.reporting.health.UnassessedCheck;
import se.incidentkedjan.reporting.rebuild.Rebuild;
import se.incidentkedjan.reporting.rebuild.Rebuilding;

/** Lets the auditor look whether reports go on. */
@Configuration(proxyBeanMethods = false)
class HealthBeans {

    @Bean
    ChainCheck unassessedCheck(Unassessed unassessed, Progress progress, Rebuilding rebuilding) {
        return new UnassessedCheck(
                unassessed::countOlderThan,
                () -> progress.look().isUpToDate()
                        && rebuilding.latest().filter(Rebuild::isUnfinished).isEmpty());
    }
}
