package se.incidentkedjan.reporting.report.web;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.reporting.counting.Pages;
import se.incidentkedjan.reporting.disclosure.CountedReader;
import se.incidentkedjan.reporting.disclosure.Disclosure;
import se.incidentkedjan.reporting.drill.DrillBoard;
import se.incidentkedjan.reporting.report.Country;
import se.incidentkedjan.reporting.report.Earlier;
import se.incidentkedjan.reporting.report.Reports;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.StatisticsReader;
import se.incidentkedjan.reporting.suppression.Suppression;

/** Puts the reports together. */
@Configuration(proxyBeanMethods = false)
class ReportBeans {

    @Bean
    Disclosure disclosure(Pages pages, Organisation organisation) {
        return new Disclosure(new CountedReader(pages, organisation), Suppression.of(Suppression.DEFAULT_THRESHOLD));
    }

    @Bean
    Reports reports(
            Disclosure disclosure,
            StatisticsReader statistics,
            DrillBoard drills,
            Organisation organisation,
            Earlier earlier,
            Clock clock,
            KitSettings settings) {
        return new Reports(
                disclosure,
                statistics,
                drills,
                organisation,
                Country.read(),
                earlier,
                Suppression.DEFAULT_THRESHOLD,
                clock,
                settings.zone());
    }
}
