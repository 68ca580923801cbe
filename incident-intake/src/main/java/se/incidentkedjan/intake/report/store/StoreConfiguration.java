package se.incidentkedjan.intake.report.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.intake.organisation.Organisation;
import se.incidentkedjan.intake.report.NumberSeries;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.kit.ledger.Ledgers;

/** Puts the store behind the reports. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    Reports reports(Ledgers ledgers, MongoTemplate mongo) {
        return new MongoReports(ledgers, mongo);
    }

    @Bean
    NumberSeries referenceNumbers(MongoTemplate mongo, Organisation organisation) {
        return new MongoNumberSeries(mongo, organisation.municipality());
    }
}
