package se.incidentkedjan.reporting.statistics.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.reporting.counting.Pages;
import se.incidentkedjan.reporting.feed.Progress;
import se.incidentkedjan.reporting.rebuild.Rebuilding;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.OrganisationFiles;
import se.incidentkedjan.reporting.statistics.PresentReader;
import se.incidentkedjan.reporting.statistics.SilentUnits;
import se.incidentkedjan.reporting.statistics.StatisticsReader;

/** Puts names on the figures. */
@Configuration(proxyBeanMethods = false)
class StatisticsBeans {

    @Bean
    Organisation organisation(KitSettings settings) {
        return OrganisationFiles.read(settings.configDir());
    }

    @Bean
    StatisticsReader statisticsReader(
            Pages pages,
            Organisation organisation,
            Progress progress,
            Rebuilding rebuilding,
            Clock clock,
            KitSettings settings) {
        return new StatisticsReader(
                pages, organisation, progress, rebuilding, () -> LocalDate.now(clock.withZone(settings.zone())));
    }

    @Bean
    PresentReader presentReader(Pages pages, Organisation organisation, Clock clock, KitSettings settings) {
        return new PresentReader(pages, organisation, () -> LocalDate.now(clock.withZone(settings.zone())));
    }

    @Bean
    SilentUnits silentUnits(Pages pages, Organisation organisation) {
        return new SilentUnits(pages, organisation);
    }
}
