package se.incidentkedjan.reporting.opendata.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.reporting.opendata.OpenData;
import se.incidentkedjan.reporting.opendata.PublishedYears;
import se.incidentkedjan.reporting.statistics.Organisation;

/** Puts the open data together. */
@Configuration(proxyBeanMethods = false)
class OpenDataBeans {

    @Bean
    OpenData openData(PublishedYears published, Organisation organisation) {
        return new OpenData(published, organisation);
    }
}
